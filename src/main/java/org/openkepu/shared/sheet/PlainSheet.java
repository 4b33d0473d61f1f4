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

/** A csv file as spreadsheets of this country write it: UTF-8 or GB18030. */
final class PlainSheet {

    private static final String SEPARATORS = "\t;";

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

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return SEPARATORS
                .chars()
                .filter(sign -> first.indexOf(sign) >= 0)
                .mapToObj(sign -> (char) sign)
                .findFirst()
                .orElse(',');
    }

    private static String decode(byte[] file) throws CharacterCodingException {
        try {
            return decode(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException older) {
            return decode(file, Charset.forName("GB18030"));
        }
    }

    private static String decode(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString().replace("\uFEFF", "");
    }
}
