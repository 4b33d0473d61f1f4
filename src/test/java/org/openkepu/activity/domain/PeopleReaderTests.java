package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.Problem;

class PeopleReaderTests {

    @Test
    void readsRowsSeparatedByTabsOrCommas() {
        var list = PeopleReader.read("张三\t199 0000 1234\t某大学\t物理\n李四，19900001235，某所，化学\n\n王五,19900001236", 100);
        assertThat(list.problems()).isEmpty();
        assertThat(list.people())
                .extracting(ScienceWorker::line)
                .containsExactly("张三\t19900001234\t某大学\t物理", "李四\t19900001235\t某所\t化学", "王五\t19900001236");
    }

    @Test
    void readsRowsSeparatedBySpacesOnly() {
        var list = PeopleReader.read(
                "姓名 手机号 单位 领域\n张三 19900001234 某大学 物理\n李 四\u3000+86 199-0000-1235\u3000某所\n John Smith 199 0000 1236\n",
                100);
        assertThat(list.problems()).isEmpty();
        assertThat(list.people())
                .extracting(ScienceWorker::line)
                .containsExactly("张三\t19900001234\t某大学\t物理", "李 四\t19900001235\t某所", "John Smith\t19900001236");
    }

    @Test
    void readsRowsWithQuotedCells() {
        var list = PeopleReader.read(
                "\"张三\",\"19900001234\",\"某大学,某学院\",物理\n\"李四\",19900001235,\"某所\"\"东区\"\"\"\n赵六\t19900001237\t\"西区\"某所\n王五，19900001236，\"某馆",
                100);
        assertThat(list.problems()).isEmpty();
        assertThat(list.people())
                .extracting(ScienceWorker::line)
                .containsExactly(
                        "张三\t19900001234\t某大学,某学院\t物理",
                        "李四\t19900001235\t某所\"东区\"",
                        "赵六\t19900001237\t\"西区\"某所",
                        "王五\t19900001236\t某馆");
        assertThat(PeopleReader.read("\"" + "\",".repeat(20_000), 100).problems())
                .extracting(Problem::field)
                .contains("people.1");
    }

    @Test
    void saysWhatIsWrongInARowOfSpaces() {
        var list = PeopleReader.read("张三 1990000123\n李四\n王五 19900001236 某大学 物理 学院 教授", 100);
        assertThat(list.problems())
                .extracting(Problem::field, Problem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("people.1", "activity.people.mobile-invalid"),
                        org.assertj.core.groups.Tuple.tuple("people.2", "activity.people.mobile-invalid"),
                        org.assertj.core.groups.Tuple.tuple("people.3", "field.invalid"));
    }

    @Test
    void namesTheRowOfEveryProblemAsTyped() {
        var list = PeopleReader.read("张三,19900001234\n\n李四,123\n,19900001236", 100);
        assertThat(list.problems())
                .extracting(Problem::field, Problem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("people.3", "activity.people.mobile-invalid"),
                        org.assertj.core.groups.Tuple.tuple("people.4", "field.required"));
    }

    @Test
    void mergesRowsWithTheSameNumber() {
        var list = PeopleReader.read("张三,19900001234\n张三,+86 19900001234\n李四,19900001235", 100);
        assertThat(list.people()).hasSize(2);
        assertThat(list.doubles()).isEqualTo(1);
    }

    @Test
    void takesExactlyTheLimitAndRefusesOneMore() {
        assertThat(PeopleReader.read(people(100), 100).problems()).isEmpty();
        assertThat(PeopleReader.read(people(101), 100).problems())
                .extracting(Problem::code)
                .containsExactly("activity.people.limit-reached");
    }

    @Test
    void countsDifferentPeopleOnly() {
        assertThat(PeopleReader.read(people(100) + "\n" + people(50), 100).problems())
                .isEmpty();
    }

    @Test
    void refusesAnotherNameUnderTheSameNumberAtItsRow() {
        var list = PeopleReader.read("张一,19900000001,某校\n张一一,19900000001,某校", 100);
        assertThat(list.problems())
                .extracting(Problem::field, Problem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("people.2", "activity.people.mobile-repeated"));
        assertThat(list.doubles()).isZero();
    }

    @Test
    void takesFromARepeatedRowWhatTheFirstLeftOpen() {
        var list = PeopleReader.read("张一,19900000001\n张 一,19900000001,某校,物理", 100);
        assertThat(list.people()).extracting(ScienceWorker::line).containsExactly("张一\t19900000001\t某校\t物理");
        assertThat(list.doubles()).isEqualTo(1);
    }

    @Test
    void losesNothingBeyondTheFourthCell() {
        assertThat(PeopleReader.read("陈一,19900000001,某校，物理学院,应用物理", 100).problems())
                .extracting(Problem::field, Problem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("people.1", "field.invalid"));
        assertThat(PeopleReader.read("陈一,19900000001,某校,物理,,", 100).problems()).isEmpty();
    }

    @Test
    void passesOverAFirstRowOfColumnNames() {
        for (String title : new String[] {"姓名\t手机号\t单位\t领域", "姓名,手机号", "Name,Mobile,Unit,Field"}) {
            var list = PeopleReader.read("\n" + title + "\n张三,19900001234", 100);
            assertThat(list.problems()).as(title).isEmpty();
            assertThat(list.people()).as(title).hasSize(1);
        }
        assertThat(PeopleReader.read("张三,19900001234\n姓名,手机号", 100).problems())
                .extracting(Problem::field)
                .containsExactly("people.2");
    }

    @Test
    void countsWrongRowsTowardsTheLimit() {
        assertThat(PeopleReader.read(people(100) + "\n坏,1\n坏,2", 100).problems())
                .extracting(Problem::code)
                .containsExactly(
                        "activity.people.limit-reached",
                        "activity.people.mobile-invalid",
                        "activity.people.mobile-invalid");
    }

    @Test
    void namesOnlySoManyRowsOfAHugeListAndCountsThemAll() {
        var list = PeopleReader.read("坏,1\n".repeat(200_000), 100);
        assertThat(list.problems()).hasSizeBetween(101, 250);
        assertThat(list.problems().get(0).arguments()).contains(100, 200_000L);
    }

    private static String people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "某人%d,1990000%04d".formatted(i, i))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "序号\t手机号\t单位\t姓名\n1\t19900001234\t某大学\t张三\n\n2\t123\t某所\t李四",
                "序号 手机 单位 姓名\n1 19900001234 某大学 张三\n\n2 123 某所 李四",
                "序号 姓名 工作单位 联系电话\n1 张三 某大学 19900001234\n\n2 李四 某所 123",
                "Unit,Name,Mobile\n某大学,张三,19900001234\n\n某所,李四,123"
            })
    void readsAListByItsTitlesInAnyOrder(String typed) {
        var list = PeopleReader.read(typed, 100);

        assertThat(list.people())
                .containsExactly(
                        new ScienceWorker("张三", Mobile.read("19900001234").orElseThrow(), "某大学", ""));
        assertThat(list.problems()).extracting(Problem::field).containsExactly("people.4");
    }
}
