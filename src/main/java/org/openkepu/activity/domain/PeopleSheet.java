package org.openkepu.activity.domain;

import static org.openkepu.shared.RuleBroken.require;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openkepu.shared.Mobile;
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
     * The rows as lines of the people field, read by their titles where there is a row of them, else in our order; more
     * than four cells are kept, so that the row is found wrong and nothing of it is lost.
     *
     * @param name the file's own, empty where the browser gave none
     * @throws org.openkepu.shared.RuleBroken {@code sheet.*} for what is no sheet or too large a one, {@code
     *     activity.people.sheet.empty} for one without people: what it should have replaced stays
     */
    public static String lines(String name, byte[] file) {
        boolean misnamed = name.toLowerCase(Locale.ROOT).endsWith(".xlsx") && !isPacked(file);
        require(!misnamed, "sheet.unreadable");
        List<List<String>> people =
                people(Sheet.rows(file, LIMITS).stream().map(Row::cells).toList());
        require(!people.isEmpty(), "activity.people.sheet.empty");
        return people.stream()
                .map(cells -> String.join("\t", cells).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    /** What stands above the titles, the name of the list for one, is nobody, as long as it has no number. */
    private static List<List<String>> people(List<List<String>> rows) {
        for (int at = 0; at < rows.size() && !hasNumber(rows.get(at)); at++) {
            Optional<PeopleTitles> titles = PeopleTitles.of(rows.get(at));
            if (titles.isPresent()) {
                return rows.stream()
                        .skip(at + 1)
                        .map(titles.get()::inOrder)
                        .filter(cells -> !cells.stream().allMatch(String::isEmpty))
                        .toList();
            }
        }
        require(rows.isEmpty() || rows.stream().anyMatch(PeopleSheet::mayBePerson), "sheet.unreadable");
        return rows;
    }

    /** An empty sheet with its title row; {@code titles} are the four columns in the reader's language. */
    public static byte[] template(List<String> titles) {
        return Sheet.write(titles.get(0), titles, List.of());
    }

    /** A line of a text that is no list has one cell. */
    private static boolean mayBePerson(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isEmpty()).count() > 1;
    }

    private static boolean hasNumber(List<String> cells) {
        return cells.stream().anyMatch(cell -> Mobile.read(cell).isPresent());
    }

    private static boolean isPacked(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }
}
