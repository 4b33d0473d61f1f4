package org.openkepu.shared.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.openkepu.shared.Texts;
import org.openkepu.shared.sheet.Sheet.Limits;

/** A text file as spreadsheets of this country write it: UTF-8 or GB18030, or UTF-16 that says so by its first two bytes. */
final class PlainSheet {

    private static final String SEPARATORS = "\t;,";

    private PlainSheet() {}

    static void read(byte[] file, Limits limits, Rows rows) throws IOException {
        String text = decode(file);
        if (Texts.isMalformed(text)) {
            throw new CharacterCodingException();
        }
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (var row : csv) {
                List<String> fields = row.getFields();
                rows.add(
                        (int) row.getStartingLineNumber(),
                        IntStream.range(0, limits.columns())
                                .mapToObj(column -> column < fields.size() ? fields.get(column) : "")
                                .map(Sheet::cell)
                                .toList());
            }
        }
    }

    /** As the first line that has any parts its cells: a line above, with the name of the list, has none. */
    private static char separator(String text) {
        String first = text.lines()
                .filter(line -> SEPARATORS.chars().anyMatch(sign -> line.indexOf(sign) >= 0))
                .findFirst()
                .orElse("");
        return SEPARATORS
                .chars()
                .filter(sign -> first.indexOf(sign) >= 0)
                .mapToObj(sign -> (char) sign)
                .findFirst()
                .orElse(',');
    }

    private static String decode(byte[] file) throws CharacterCodingException {
        if (hasMarkOfWideText(file)) {
            return decode(file, StandardCharsets.UTF_16);
        }
        try {
            return decode(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException older) {
            return decode(file, Charset.forName("GB18030"));
        }
    }

    /** Neither UTF-8 nor GB18030 can begin with these. */
    private static boolean hasMarkOfWideText(byte[] file) {
        int mark = file.length < 2 ? 0 : (file[0] & 0xFF) << 8 | file[1] & 0xFF;
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    private static String decode(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString().replace("\uFEFF", "");
    }
}
