package org.openkepu.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** No text becomes a formula, in our sheets and in what others make of them (trust F7). */
class GuardTests {

    static final List<String> PREFIXES = List.of(
            "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "\u3000+", "\u200B=", "\u00A0@", "\r\n-");

    @Test
    void guardsEveryPrefixAndTakesTheGuardOffAgain() {
        for (String prefix : PREFIXES) {
            String text = prefix + "HYPERLINK(\"https://example.org\")";
            assertThat(Guard.set(text)).isEqualTo("'" + text);
            assertThat(Guard.strip(Guard.set(text))).isEqualTo(text);
        }
        for (String harmless : List.of("", "银川", "'单引号'", "1+1", "a=b", "(=)", " x")) {
            assertThat(Guard.set(harmless)).isEqualTo(harmless);
            assertThat(Guard.strip(harmless)).isEqualTo(harmless);
        }
    }

    @Test
    void anotherLibraryReadsTextsAsTextsAndNumbersAsNumbers() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new SheetStream(out, "名单", List.of("名称", "数"), List.of(20, 8))) {
            for (String prefix : PREFIXES) {
                sheet.row(List.of(prefix + "SUM(A1)", 12));
            }
            sheet.row(Stream.of("没有数", null).toList());
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(PREFIXES.size() + 1);
            for (int row = 1; row <= PREFIXES.size(); row++) {
                assertThat(sheet.getRow(row).getCell(0).getCellType()).isEqualTo(CellType.STRING);
                assertThat(sheet.getRow(row).getCell(0).getStringCellValue()).startsWith("'");
                assertThat(sheet.getRow(row).getCell(1).getNumericCellValue()).isEqualTo(12);
            }
        }
    }
}
