package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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

    private static String people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "某人%d,1990000%04d".formatted(i, i))
                .collect(Collectors.joining("\n"));
    }
}
