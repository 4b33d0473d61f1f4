package org.openkepu.activity.domain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Turns a filled-in template (xlsx) or a text file (csv) into the lines of the people field, and writes the template. What
 * a file unpacks to is measured before it is read (trust F11).
 */
public final class PeopleSheet {

    /** The largest file taken, in bytes. */
    public static final int MOST_BYTES = 2_000_000;

    private static final int MOST_UNPACKED = 20_000_000;
    private static final int MOST_ENTRIES = 200;
    private static final int MOST_ROWS = 1_000;
    private static final int COLUMNS = 4;

    private PeopleSheet() {}

    /** The rows as lines of the people field, the title row left out; empty for a file that is none or too large. */
    public static Optional<String> lines(byte[] file) {
        if (file.length == 0 || file.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            boolean packed = file.length > 1 && file[0] == 'P' && file[1] == 'K';
            return packed ? sheet(file) : text(file);
        } catch (IOException | UncheckedIOException | ExcelReaderException | IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    /** An empty sheet with its title row; {@code titles} are the four columns in the reader's language. */
    public static byte[] template(List<String> titles) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "OpenKepu", "1.0")) {
            var sheet = workbook.newWorksheet(titles.get(0));
            for (int column = 0; column < COLUMNS; column++) {
                sheet.value(0, column, titles.get(column));
                sheet.width(column, 24);
            }
            sheet.range(0, 0, 0, COLUMNS - 1).style().bold().set();
            sheet.range(1, 0, 100, COLUMNS - 1).style().format("@").set();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Optional<String> sheet(byte[] file) throws IOException {
        if (!isModest(file)) {
            return Optional.empty();
        }
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<String> lines = new ArrayList<>();
            rows.skip(1).limit(MOST_ROWS).forEach(row -> lines.add(line(row)));
            return Optional.of(String.join("\n", lines).stripTrailing());
        }
    }

    private static String line(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            String text = row.getOptionalCell(column).map(Cell::getText).orElse("");
            cells.add(text.replaceAll("[\\t\\r\\n]+", " ").strip());
        }
        return String.join("\t", cells).stripTrailing();
    }

    private static boolean isModest(byte[] file) throws IOException {
        long unpacked = 0;
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            var entries = Collections.list(zip.getEntries());
            for (var entry : entries) {
                try (var content = zip.getInputStream(entry)) {
                    unpacked += content.skip(MOST_UNPACKED + 1L);
                }
                if (unpacked > MOST_UNPACKED) {
                    return false;
                }
            }
            return !entries.isEmpty() && entries.size() <= MOST_ENTRIES;
        }
    }

    private static Optional<String> text(byte[] file) throws CharacterCodingException {
        String text;
        try {
            text = decode(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException older) {
            text = decode(file, Charset.forName("GB18030"));
        }
        List<String> lines = text.lines().limit(MOST_ROWS + 1L).toList();
        boolean titled = !lines.isEmpty() && lines.get(0).chars().noneMatch(Character::isDigit);
        return Optional.of(String.join("\n", titled ? lines.subList(1, lines.size()) : lines));
    }

    private static String decode(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString().replace("\uFEFF", "");
    }
}
