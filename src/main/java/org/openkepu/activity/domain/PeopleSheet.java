package org.openkepu.activity.domain;

import java.util.List;
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

    private static final Limits LIMITS = new Limits(MOST_BYTES, 1_001, 4);

    private PeopleSheet() {}

    /** The rows as lines of the people field, the title row left out; empty for a file that is none or too large. */
    public static Optional<String> lines(byte[] file) {
        try {
            return Optional.of(Sheet.rows(file, LIMITS).stream()
                    .filter(row -> !isTitle(row))
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

    private static boolean isTitle(Row row) {
        return row.number() == 1 && String.join("", row.cells()).chars().noneMatch(Character::isDigit);
    }
}
