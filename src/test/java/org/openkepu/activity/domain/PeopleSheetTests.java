package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        assertThat(PeopleSheet.lines(bytes.toByteArray())).contains("张三\t19900001234\t某大学\n李四\t19900001235");
    }

    @Test
    void itsOwnTemplateIsAnEmptyList() {
        assertThat(PeopleSheet.lines(PeopleSheet.template(List.of("姓名", "手机号", "单位", "领域"))))
                .contains("");
    }

    @Test
    void readsTextFilesOfBothCommonEncodings() {
        String text = "姓名,手机号\n张三,19900001234";
        assertThat(PeopleSheet.lines(text.getBytes(StandardCharsets.UTF_8))).contains("张三\t19900001234");
        assertThat(PeopleSheet.lines(text.getBytes(Charset.forName("GB18030")))).contains("张三\t19900001234");
    }

    @Test
    void refusesWhatIsNoSheet() {
        assertThat(PeopleSheet.lines(new byte[0])).isEmpty();
        assertThat(PeopleSheet.lines("PK not a zip".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(PeopleSheet.lines(new byte[PeopleSheet.MOST_BYTES + 1])).isEmpty();
    }
}
