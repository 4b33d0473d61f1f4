package org.openkepu.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.sheet.Sheet.Limits;
import org.openkepu.shared.sheet.Sheet.Row;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

class SheetTests {

    private static final Limits LIMITS = new Limits(1_000_000, 5, 3);

    @Test
    void readsTheFilledRowsWithTheirOwnNumbers() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("名单");
            sheet.value(0, 0, "姓名");
            sheet.value(3, 0, " 张\n三 ");
            sheet.value(3, 1, 19900001234L);
            sheet.value(3, 7, "beside the columns");
        }
        assertThat(Sheet.rows(bytes.toByteArray(), LIMITS))
                .containsExactly(new Row(1, List.of("姓名", "", "")), new Row(4, List.of("张 三", "19900001234", "")));
    }

    @Test
    void readsWhatItWrote() {
        var file = Sheet.write("名单", List.of("姓名", "单位"), List.of(List.of("=1+1", "@某大学")));
        assertThat(Sheet.rows(file, LIMITS))
                .containsExactly(new Row(1, List.of("姓名", "单位", "")), new Row(2, List.of("=1+1", "@某大学", "")));
    }

    @Test
    void readsTextFilesOfBothCommonEncodings() {
        String text = "姓名,单位\n\"张三, 李四\",某大学\n";
        var rows = List.of(new Row(1, List.of("姓名", "单位", "")), new Row(2, List.of("张三, 李四", "某大学", "")));
        assertThat(Sheet.rows(text.getBytes(StandardCharsets.UTF_8), LIMITS)).isEqualTo(rows);
        assertThat(Sheet.rows(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), LIMITS))
                .isEqualTo(rows);
        assertThat(Sheet.rows(text.getBytes(Charset.forName("GB18030")), LIMITS))
                .isEqualTo(rows);
        assertThat(Sheet.rows("姓名\t单位".getBytes(StandardCharsets.UTF_8), LIMITS))
                .containsExactly(new Row(1, List.of("姓名", "单位", "")));
    }

    @Test
    void readsWideTextByItsMark() {
        String text = "\uFEFF姓名\t单位\n张三\t某大学\n";
        var rows = List.of(new Row(1, List.of("姓名", "单位", "")), new Row(2, List.of("张三", "某大学", "")));
        assertThat(Sheet.rows(text.getBytes(StandardCharsets.UTF_16LE), LIMITS)).isEqualTo(rows);
        assertThat(Sheet.rows(text.getBytes(StandardCharsets.UTF_16BE), LIMITS)).isEqualTo(rows);
    }

    @Test
    void findsWhatPartsTheCellsBelowALineOfOne() {
        assertThat(Sheet.rows("名单\n姓名\t单位".getBytes(StandardCharsets.UTF_8), LIMITS))
                .containsExactly(new Row(1, List.of("名单", "", "")), new Row(2, List.of("姓名", "单位", "")));
    }

    @Test
    void stopsAtTheRowAboveTheLimit() {
        assertThat(Sheet.rows("1\n2\n3\n4\n5".getBytes(StandardCharsets.UTF_8), LIMITS))
                .hasSize(5);
        assertThatThrownBy(() -> Sheet.rows("1\n2\n3\n4\n5\n6".getBytes(StandardCharsets.UTF_8), LIMITS))
                .hasMessage("sheet.too-many-rows");
    }

    @Test
    void refusesWhatUnpacksToTooMuch() throws IOException {
        byte[] bomb = zip(1, 30_000_000);
        assertThat(bomb.length).isLessThan(LIMITS.bytes());
        assertThatThrownBy(() -> Sheet.rows(bomb, LIMITS)).hasMessage("sheet.too-large");
        byte[] crowd = zip(1_000, 10);
        assertThatThrownBy(() -> Sheet.rows(crowd, LIMITS)).hasMessage("sheet.too-large");
        assertThatThrownBy(() -> Sheet.rows(new byte[LIMITS.bytes() + 1], LIMITS))
                .hasMessage("sheet.too-large");
    }

    @Test
    void refusesWhatIsNoSheet() throws IOException {
        List<byte[]> files = List.of(
                "PK not a zip".getBytes(StandardCharsets.UTF_8), zip(2, 100), new byte[] {0, 1, 2, 3}, new byte[] {
                    (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0
                });
        assertThat(files)
                .allSatisfy(file ->
                        assertThatThrownBy(() -> Sheet.rows(file, LIMITS)).hasMessage("sheet.unreadable"));
    }

    @Test
    void saysOfAnUploadWhatIsWrongWithIt() {
        assertThatThrownBy(() -> Sheet.rows((MultipartFile) null, LIMITS)).hasMessage("sheet.none");
        assertThatThrownBy(() -> Sheet.rows(upload("", ""), LIMITS)).hasMessage("sheet.none");
        assertThatThrownBy(() -> Sheet.rows(upload("名单.csv", ""), LIMITS)).hasMessage("sheet.empty");
        assertThatThrownBy(() -> Sheet.rows(new byte[0], LIMITS)).hasMessage("sheet.empty");
        assertThatThrownBy(() -> Sheet.rows(upload("setup.exe", "MZ only text"), LIMITS))
                .hasMessage("sheet.unreadable");
        assertThat(Sheet.rows(upload("名单.CSV", "姓名"), LIMITS)).hasSize(1);
        assertThat(Sheet.rows(upload("名单", "姓名"), LIMITS)).hasSize(1);
    }

    private static MultipartFile upload(String name, String content) {
        return new MockMultipartFile("file", name, null, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(int entries, int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + i + ".xml"));
                zip.write(new byte[size]);
            }
        }
        return bytes.toByteArray();
    }
}
