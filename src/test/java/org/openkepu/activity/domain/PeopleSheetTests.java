package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(PeopleSheet.lines("", bytes.toByteArray())).contains("张三\t19900001234\t某大学\n李四\t19900001235");
    }

    @Test
    void itsOwnTemplateHoldsNoList() {
        for (Locale language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            var words = ResourceBundle.getBundle("messages/activity", language);
            List<String> titles = Stream.of("name", "mobile", "unit", "field")
                    .map(name -> words.getString("activity.people.sheet." + name))
                    .toList();
            assertThat(PeopleSheet.lines("", PeopleSheet.template(titles)))
                    .as(titles.toString())
                    .isEmpty();
        }
    }

    @Test
    void takesAFirstRowOfAPersonWithoutANumber() {
        String text = "张三,无手机,某校\n李四,19900001235";
        assertThat(PeopleSheet.lines("people.csv", text.getBytes(StandardCharsets.UTF_8)))
                .contains("张三\t无手机\t某校\n李四\t19900001235");
    }

    @Test
    void keepsCellsBeyondTheFourth() {
        String text = "陈一,19900000001,某校,物理学院,应用物理";
        assertThat(PeopleSheet.lines("people.csv", text.getBytes(StandardCharsets.UTF_8)))
                .contains("陈一\t19900000001\t某校\t物理学院\t应用物理");
    }

    @Test
    void readsTextFilesOfBothCommonEncodings() {
        String text = "姓名,手机号\n张三,19900001234";
        assertThat(PeopleSheet.lines("", text.getBytes(StandardCharsets.UTF_8))).contains("张三\t19900001234");
        assertThat(PeopleSheet.lines("", text.getBytes(Charset.forName("GB18030"))))
                .contains("张三\t19900001234");
    }

    @Test
    void refusesWhatIsNoSheet() {
        assertThat(PeopleSheet.lines("", new byte[0])).isEmpty();
        byte[] text = "张三,19900001234".getBytes(StandardCharsets.UTF_8);
        assertThat(PeopleSheet.lines("notzip.xlsx", text)).isEmpty();
        assertThat(PeopleSheet.lines("people.csv", "just some words".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(PeopleSheet.lines("people.csv", "姓名,手机号\n".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(PeopleSheet.lines("", "PK not a zip".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(PeopleSheet.lines("", new byte[PeopleSheet.MOST_BYTES + 1])).isEmpty();
    }
}
