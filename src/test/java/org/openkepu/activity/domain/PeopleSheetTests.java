package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleSheetTests {

    @Test
    void readsTheRowsBelowTheTitles() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("名单");
            sheet.value(0, 0, "姓名");
            sheet.value(1, 0, "张三");
            sheet.value(1, 1, "19900001234");
            sheet.value(1, 2, "某大学");
            sheet.value(2, 0, "李四");
            sheet.value(2, 1, 19900001235L);
        }
        assertThat(PeopleSheet.lines("", bytes.toByteArray())).isEqualTo("张三\t19900001234\t某大学\n李四\t19900001235");
    }

    @Test
    void itsOwnTemplateHoldsNoList() {
        for (Locale language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            var words = ResourceBundle.getBundle("messages/activity", language);
            List<String> titles = Stream.of("name", "mobile", "unit", "field")
                    .map(name -> words.getString("activity.people.sheet." + name))
                    .toList();
            assertThatThrownBy(() -> PeopleSheet.lines("", PeopleSheet.template(titles)))
                    .as(titles.toString())
                    .hasMessage("activity.people.sheet.empty");
        }
    }

    @Test
    void takesAFirstRowOfAPersonWithoutANumber() {
        String text = "张三,无手机,某校\n李四,19900001235";
        assertThat(csv(text)).isEqualTo("张三\t无手机\t某校\n李四\t19900001235");
    }

    @Test
    void keepsCellsBeyondTheFourth() {
        String text = "陈一,19900000001,某校,物理学院,应用物理";
        assertThat(csv(text)).isEqualTo("陈一\t19900000001\t某校\t物理学院\t应用物理");
    }

    @Test
    void readsTextFilesOfBothCommonEncodings() {
        String text = "姓名,手机号\n张三,19900001234";
        assertThat(PeopleSheet.lines("", text.getBytes(StandardCharsets.UTF_8))).isEqualTo("张三\t19900001234");
        assertThat(PeopleSheet.lines("", text.getBytes(Charset.forName("GB18030"))))
                .isEqualTo("张三\t19900001234");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "姓名,单位,手机号,领域\n张三,某大学,19900001234,物理\n李四,,19900001235,",
                "序号,单位,姓 名,领域,手机号码*\n1,某大学,张三,物理,19900001234\n2,,李四,,19900001235\n3,,,,",
                "科技工作者名单\n填报单位：某某小学,2022年\n手机,领域,姓名,单位\n19900001234,物理,张三,某大学\n19900001235,,李四",
                "科技工作者名单\n姓名\t手机号\t职称\t单位\t领域\n张三\t19900001234\t教授\t某大学\t物理\n李四\t19900001235"
            })
    void readsTheColumnsByTheirTitles(String text) {
        assertThat(csv(text)).isEqualTo("张三\t19900001234\t某大学\t物理\n李四\t19900001235");
    }

    @Test
    void keepsWhatStandsUnderNoTitle() {
        String text = "单位,姓名,手机号,领域\n某校,陈一,19900000001,物理学院,应用物理";
        assertThat(csv(text)).isEqualTo("陈一\t19900000001\t某校\t物理学院\t应用物理");
        text = "姓名,手机号\n张三,19900001234,某校,物理";
        assertThat(csv(text)).isEqualTo("张三\t19900001234\t某校\t物理");
    }

    @Test
    void takesNobodyForALineAboveTheTitles() {
        String text = "张三,19900001234\n姓名,手机号\n李四,19900001235";
        assertThat(csv(text)).isEqualTo("张三\t19900001234\n姓名\t手机号\n李四\t19900001235");
    }

    @Test
    void saysThatASheetOfTitlesHoldsNobody() {
        for (String text : List.of("姓名,手机号\n", "科技工作者名单\n序号,姓名,单位,手机号\n1\n2\n")) {
            assertThatThrownBy(() -> csv(text)).hasMessage("activity.people.sheet.empty");
        }
    }

    @Test
    void refusesWhatIsNoSheet() {
        byte[] text = "张三,19900001234".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> PeopleSheet.lines("notzip.xlsx", text)).hasMessage("sheet.unreadable");
        for (String words : List.of("just some words", "PK not a zip")) {
            assertThatThrownBy(() -> PeopleSheet.lines("people.csv", words.getBytes(StandardCharsets.UTF_8)))
                    .hasMessage("sheet.unreadable");
        }
        assertThatThrownBy(() -> PeopleSheet.lines("", new byte[PeopleSheet.MOST_BYTES + 1]))
                .hasMessage("sheet.too-large");
    }

    private static String csv(String text) {
        return PeopleSheet.lines("people.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
