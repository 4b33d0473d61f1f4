package org.openkepu.shared.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes an xlsx row by row to wherever it goes, in memory that does not grow with the rows. Texts are typed and guarded
 * ({@link Guard}), numbers are numbers; nothing is ever a formula (trust F7).
 */
public final class SheetStream implements AutoCloseable {

    /** Rows a sheet of the format holds, the title row included. */
    public static final int MOST_ROWS = 1_048_576;

    private static final int ROWS_AT_ONCE = 500;
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_CELL = 32_767;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int next;

    /**
     * Begins a sheet with a bold title row that stays in sight.
     *
     * @param widths of the columns in characters, as many as titles
     */
    public SheetStream(OutputStream out, String name, List<String> titles, List<Integer> widths) {
        workbook = new Workbook(out, "OpenKepu", "1.0");
        String plain = name.replaceAll("[\\\\/?*\\[\\]:']", " ");
        sheet = workbook.newWorksheet(plain.substring(0, Math.min(LONGEST_NAME, plain.length())));
        sheet.freezePane(0, 1);
        for (int column = 0; column < titles.size(); column++) {
            sheet.width(column, widths.get(column));
            sheet.inlineString(0, column, Guard.set(titles.get(column)));
            sheet.style(0, column).bold().set();
        }
        next = 1;
    }

    /** Adds a row of texts and whole numbers; null leaves a cell empty. */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(next, column, number);
                sheet.style(next, column).format("0").set();
            } else if (cell != null) {
                String text = Guard.set(cell.toString());
                sheet.inlineString(next, column, text.substring(0, Math.min(LONGEST_CELL, text.length())));
            }
        }
        next++;
        if (next % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    /** Rows written, the title row left out. */
    public int rows() {
        return next - 1;
    }

    /** Ends the file; the stream it went to stays open. */
    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
