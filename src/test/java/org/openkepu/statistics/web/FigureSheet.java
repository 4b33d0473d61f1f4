package org.openkepu.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet of figures, read by another library than the one that wrote it. */
final class FigureSheet {

    private static final int[] NUMBERS = {1, 3, 7, 8};

    private FigureSheet() {}

    /** Every line with figures: name, published, complete, food safety, person-times; the total last. */
    static List<List<String>> lines(byte[] file) throws IOException {
        var lines = new ArrayList<List<String>>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : book.getSheetAt(0)) {
                if (row.getRowNum() > 0 && row.getCell(1) != null) {
                    lines.add(line(row));
                }
            }
        }
        return lines;
    }

    private static List<String> line(Row row) {
        assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
        var line = new ArrayList<String>();
        line.add(row.getCell(0).getStringCellValue());
        for (int column : NUMBERS) {
            assertThat(row.getCell(column).getCellType()).isEqualTo(CellType.NUMERIC);
            line.add(String.valueOf((long) row.getCell(column).getNumericCellValue()));
        }
        return line;
    }
}
