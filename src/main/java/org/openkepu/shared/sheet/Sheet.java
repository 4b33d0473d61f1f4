package org.openkepu.shared.sheet;

import static org.openkepu.shared.RuleBroken.require;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.Texts;
import org.springframework.web.multipart.MultipartFile;

/**
 * A sheet of text cells, xlsx or csv. What a file unpacks to is measured before it is read (trust F11), and its rows are
 * streamed: a bomb costs no more than the limits say.
 */
public final class Sheet {

    private static final double WIDTH = 24;
    private static final Set<String> ENDINGS = Set.of("xlsx", "csv", "txt");

    /**
     * How much of a file is taken.
     *
     * @param bytes of the file as sent; the xlsx inside may unpack to ten times as much
     * @param rows filled rows, the title row included
     * @param columns read of each row; what stands right of them is left out
     */
    public record Limits(int bytes, int rows, int columns) {}

    /**
     * One filled row.
     *
     * @param number as the sheet counts it, from 1
     * @param cells exactly as many as the limits have columns, each cleaned and on one line; empty for an empty cell
     */
    public record Row(int number, List<String> cells) {

        /** The cell of the column, counted from 0. */
        public String cell(int column) {
            return cells.get(column);
        }
    }

    private Sheet() {}

    /**
     * The file as posted by a form, see {@link #rows(byte[], Limits)} and {@link #content}.
     *
     * @throws UncheckedIOException where the upload itself cannot be read
     */
    public static List<Row> rows(@Nullable MultipartFile file, Limits limits) {
        return rows(content(file, limits.bytes()), limits);
    }

    /**
     * What a form sent as a sheet, not looked into yet.
     *
     * @throws RuleBroken {@code sheet.none} where no file was chosen, {@code sheet.empty} for one of no bytes, {@code
     *     sheet.too-large}, {@code sheet.unreadable} for one whose name says that it is something else
     */
    public static byte[] content(@Nullable MultipartFile file, int mostBytes) {
        if (file == null || !isChosen(file)) {
            throw new RuleBroken("sheet.none");
        }
        require(!file.isEmpty(), "sheet.empty");
        require(file.getSize() <= mostBytes, "sheet.too-large", mostBytes / 1_000_000);
        require(isNamedLikeASheet(file), "sheet.unreadable");
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether a file stands in the form's field, be it empty: a browser sends the field without a name otherwise. */
    public static boolean isChosen(@Nullable MultipartFile file) {
        return file != null && (!file.isEmpty() || !name(file).isEmpty());
    }

    private static boolean isNamedLikeASheet(MultipartFile file) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        return dot < 0 || ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private static String name(MultipartFile file) {
        return Texts.clean(file.getOriginalFilename());
    }

    /**
     * The filled rows of the first sheet, the title row included, or those of a csv file in UTF-8, GB18030 or marked UTF-16,
     * separated by commas, semicolons or tabs.
     *
     * @throws RuleBroken {@code sheet.empty} for no bytes, {@code sheet.too-large} (also for what unpacks to too much),
     *     {@code sheet.too-many-rows}, or {@code sheet.unreadable} for what is neither xlsx nor csv
     */
    public static List<Row> rows(byte[] file, Limits limits) {
        require(file.length > 0, "sheet.empty");
        require(file.length <= limits.bytes(), "sheet.too-large", limits.bytes() / 1_000_000);
        var rows = new Rows(limits);
        try {
            boolean packed = file.length > 1 && file[0] == 'P' && file[1] == 'K';
            if (packed) {
                PackedSheet.read(file, limits, rows);
            } else {
                PlainSheet.read(file, limits, rows);
            }
        } catch (IOException
                | UncheckedIOException
                | ExcelReaderException
                | CsvParseException
                | IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException unreadable) {
            throw new RuleBroken("sheet.unreadable");
        }
        return rows.all();
    }

    /** An xlsx of text cells under a bold title row that stays in sight; nothing in it is ever a formula (trust F11). */
    public static byte[] write(String name, List<String> titles, List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "OpenKepu", "1.0")) {
            var sheet = workbook.newWorksheet(name);
            for (int column = 0; column < titles.size(); column++) {
                sheet.value(0, column, titles.get(column));
                sheet.width(column, WIDTH);
            }
            int last = titles.size() - 1;
            sheet.range(0, 0, 0, last).style().bold().set();
            // room for what is filled in: numbers stay text
            sheet.range(1, 0, rows.size() + 200, last).style().format("@").set();
            sheet.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row + 1, column, rows.get(row).get(column));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static String cell(@Nullable String typed) {
        return Guard.strip(Texts.clean(typed).replaceAll("[\\t\\r\\n]+", " "));
    }
}
