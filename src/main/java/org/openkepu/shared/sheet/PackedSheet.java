package org.openkepu.shared.sheet;

import static org.openkepu.shared.RuleBroken.require;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.openkepu.shared.sheet.Sheet.Limits;

/** An xlsx: measured first, then its first sheet row by row. */
final class PackedSheet {

    private static final int UNPACKED_RATIO = 10;
    private static final int MOST_ENTRIES = 200;

    private PackedSheet() {}

    static void read(byte[] file, Limits limits, Rows rows) throws IOException {
        require(isModest(file, limits), "sheet.too-large", limits.bytes() / 1_000_000);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            stream.forEach(row -> rows.add(
                    row.getRowNum(),
                    IntStream.range(0, limits.columns())
                            .mapToObj(column -> row.getOptionalCell(column)
                                    .map(Cell::getText)
                                    .orElse(""))
                            .map(Sheet::cell)
                            .toList()));
        }
    }

    private static boolean isModest(byte[] file, Limits limits) throws IOException {
        long most = (long) limits.bytes() * UNPACKED_RATIO;
        long unpacked = 0;
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            var entries = Collections.list(zip.getEntries());
            if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
                return false;
            }
            for (var entry : entries) {
                try (var content = zip.getInputStream(entry)) {
                    unpacked += content.skip(most + 1);
                }
                if (unpacked > most) {
                    return false;
                }
            }
            return true;
        }
    }
}
