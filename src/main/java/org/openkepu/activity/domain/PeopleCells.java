package org.openkepu.activity.domain;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.Texts;

/**
 * The cells of one row of a list of science workers (A50), as people paste them: parted by tabs from a spreadsheet, by commas,
 * perhaps in quotation marks, or by spaces alone from a message.
 */
final class PeopleCells {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    /** What parts cells, the first found in a row. */
    private static final List<String> PARTINGS = List.of("\t", ",", "，");

    /** A mobile number as a word of its own: what stands before it is a name, spaces and all. */
    private static final Pattern NUMBER = Pattern.compile("(?<![^\\s\\u3000])" + Mobile.WRITTEN + "(?![^\\s\\u3000])");

    private PeopleCells() {}

    /** The cells without spaces around them, as many as there are; a single empty one for an empty row. */
    static List<String> of(String row) {
        return of(row, 0);
    }

    /** The same below so many titles, 0 for none: of a row parted by spaces alone as many words are as many cells. */
    static List<String> of(String row, int titles) {
        return PARTINGS.stream()
                .filter(row::contains)
                .findFirst()
                .map(parting -> parted(row, parting))
                .orElseGet(() -> spaced(row, titles))
                .map(Texts::clean)
                .toList();
    }

    /** Quotation marks are heeded between commas only: the rows kept are parted by tabs, and say what they say. */
    private static Stream<String> parted(String row, String parting) {
        if (parting.equals("\t") || row.indexOf('"') < 0) {
            return Arrays.stream(row.split(parting.equals("\t") ? parting : "[,，]", -1));
        }
        try {
            return quoted(row, parting.charAt(0)).stream();
        } catch (CsvParseException farTooLong) {
            return Arrays.stream(row.split(parting, -1));
        }
    }

    private static List<String> quoted(String row, char parting) {
        return CsvReader.builder().fieldSeparator(parting).ofCsvRecord(row).stream()
                .findFirst()
                .map(CsvRecord::getFields)
                .orElse(List.of());
    }

    private static Stream<String> spaced(String row, int titles) {
        String[] words = BLANKS.split(row.strip());
        Matcher number = NUMBER.matcher(row);
        if (words.length == titles || !number.find()) {
            return Arrays.stream(words);
        }
        Stream<String> named = Stream.of(row.substring(0, number.start()), number.group());
        String rest = row.substring(number.end()).strip();
        return rest.isEmpty() ? named : Stream.concat(named, BLANKS.splitAsStream(rest));
    }
}
