package org.openkepu.activity.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.Problem;
import org.openkepu.shared.Sentence;
import org.openkepu.shared.Texts;

/** Reads a list of science workers, one a line; names every row that is wrong, merges doubles. */
final class PeopleReader {

    /** How many rows beyond the limit are still looked at: enough to name what is wrong, however long the text. */
    private static final int BEYOND = 100;

    private final Map<String, Row> people = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean begun;
    private @Nullable PeopleTitles titles;
    private int wrong;
    private int doubles;

    private PeopleReader() {}

    /**
     * The list as read.
     *
     * @param people in their order, each mobile number once
     * @param doubles how many rows repeated a person and were merged
     * @param rows everybody as typed, doubles too
     * @param problems with the field {@code people.<row>}, rows counted from 1 as typed
     */
    record PeopleList(List<ScienceWorker> people, int doubles, List<Row> rows, List<Problem> problems) {}

    /** Somebody in a row, counted from 1. */
    record Row(int row, ScienceWorker person) {

        /** What is wrong with the row. */
        Problem wrong(String code) {
            return Problem.wrong("people." + row, code);
        }
    }

    /**
     * Reads the list; more rows than the limit, doubles left out, are {@code activity.people.limit-reached}. Where the
     * first row holds column names the others are read by them, in whatever order. Rows far beyond the limit are only counted.
     */
    static PeopleList read(@Nullable String typed, int limit) {
        var reader = new PeopleReader();
        String[] lines = typed == null ? new String[0] : typed.split("\\R", -1);
        int at = 0;
        while (at < lines.length && reader.count() - BEYOND <= limit) {
            reader.row(at + 1, lines[at++]);
        }
        long count = reader.count()
                + Arrays.stream(lines, at, lines.length)
                        .filter(line -> !line.isBlank())
                        .count();
        if (count > limit) {
            reader.problems.add(0, Problem.wrong("people", "activity.people.limit-reached", limit, count));
        }
        var people = reader.people.values().stream().map(Row::person).toList();
        return new PeopleList(people, reader.doubles, List.copyOf(reader.rows), List.copyOf(reader.problems));
    }

    /** The rows read so far, doubles left out. */
    private int count() {
        return people.size() + wrong;
    }

    private void row(int row, String line) {
        if (Texts.clean(line).isEmpty()) {
            return;
        }
        List<String> cells = PeopleCells.of(line, titles == null ? 0 : titles.count());
        if (!begun) {
            begun = true;
            titles = PeopleTitles.of(cells).orElse(null);
            if (titles != null) {
                return;
            }
        }
        int before = problems.size();
        check(row, titles == null ? cells : titles.inOrder(cells));
        wrong += problems.size() > before ? 1 : 0;
    }

    private void check(int row, List<String> cells) {
        String field = "people." + row;
        String name = cell(cells, 0);
        if (name.isEmpty()) {
            problems.add(Problem.wrong(field, "field.required"));
        } else if (tooLong(name, 50) || tooLong(cell(cells, 2), 100) || tooLong(cell(cells, 3), 100)) {
            problems.add(Problem.wrong(field, "field.invalid", new Sentence("activity.people.too-long")));
        }
        if (cells.stream().skip(4).anyMatch(cell -> !cell.isEmpty())) {
            problems.add(Problem.wrong(field, "field.invalid", new Sentence("activity.people.too-many")));
        }
        Optional<Mobile> mobile = Mobile.read(cell(cells, 1));
        if (mobile.isEmpty()) {
            problems.add(Problem.wrong(field, "activity.people.mobile-invalid"));
        } else if (problems.isEmpty()
                || !problems.get(problems.size() - 1).field().equals(field)) {
            add(row, new ScienceWorker(name, mobile.get(), cell(cells, 2), cell(cells, 3)));
        }
    }

    /** A number belongs to one person: another name under it is wrong, the same name again is merged. */
    private void add(int row, ScienceWorker person) {
        var typed = new Row(row, person);
        rows.add(typed);
        Row known = people.putIfAbsent(person.mobile().digits(), typed);
        if (known == null) {
            return;
        }
        if (!known.person().isNamedLike(person)) {
            problems.add(Problem.wrong("people." + row, "activity.people.mobile-repeated", known.row()));
            return;
        }
        people.put(person.mobile().digits(), new Row(known.row(), known.person().with(person)));
        doubles++;
    }

    private static boolean tooLong(String text, int max) {
        return Texts.length(text) > max || Texts.isMalformed(text);
    }

    private static String cell(List<String> cells, int at) {
        return at < cells.size() ? cells.get(at) : "";
    }
}
