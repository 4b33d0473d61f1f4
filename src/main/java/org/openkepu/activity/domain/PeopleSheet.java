package org.openkepu.activity.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.sheet.Sheet;
import org.openkepu.shared.sheet.Sheet.Limits;
import org.openkepu.shared.sheet.Sheet.Row;

/**
 * Turns a filled-in template (xlsx) or a text file (csv) into the lines of the people field, and writes the template.
 */
public final class PeopleSheet {

    /** The largest file taken, in bytes. */
    public static final int MOST_BYTES = 2_000_000;

    private static final Limits LIMITS = new Limits(MOST_BYTES, 1_001, 12);

    private PeopleSheet() {}

    /**
     * The rows as lines of the people field, a first row of column names left out; more than four cells are kept, so that
     * the row is found wrong and nothing of it is lost.
     *
     * @param name the file's own, empty where the browser gave none
     * @return empty for a file that is none, is too large or holds no list: what it should have replaced stays
     */
    public static Optional<String> lines(String name, byte[] file) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".xlsx") && !isPacked(file)) {
            return Optional.empty();
        }
        try {
            List<Row> rows = Sheet.rows(file, LIMITS);
            List<Row> people =
                    rows.isEmpty() || !PeopleTitles.matches(rows.get(0).cells()) ? rows : rows.subList(1, rows.size());
            return people.stream().noneMatch(PeopleSheet::mayBePerson)
                    ? Optional.empty()
                    : Optional.of(people.stream()
                            .map(row -> String.join("\t", row.cells()).stripTrailing())
                            .collect(Collectors.joining("\n")));
        } catch (RuleBroken unreadable) {
            return Optional.empty();
        }
    }

    /** An empty sheet with its title row; {@code titles} are the four columns in the reader's language. */
    public static byte[] template(List<String> titles) {
        return Sheet.write(titles.get(0), titles, List.of());
    }

    /** A line of a text that is no list has one cell. */
    private static boolean mayBePerson(Row row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).count() > 1;
    }

    private static boolean isPacked(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }
}
