package org.openkepu.activity.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.Problem;
import org.openkepu.shared.Sentence;
import org.openkepu.shared.Texts;

/** Reads a list of science workers, one a line, separated by tab or comma; names every row that is wrong, merges doubles. */
final class PeopleReader {

    private final Map<String, ScienceWorker> people = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int doubles;

    private PeopleReader() {}

    /**
     * The list as read.
     *
     * @param people in their order, each mobile number once
     * @param doubles how many rows repeated a number and were merged
     * @param problems with the field {@code people.<row>}, rows counted from 1 as typed
     */
    record PeopleList(List<ScienceWorker> people, int doubles, List<Problem> problems) {}

    /** Reads the list; more than the limit of different people is {@code activity.people.limit-reached}. */
    static PeopleList read(@Nullable String typed, int limit) {
        var reader = new PeopleReader();
        String[] lines = typed == null ? new String[0] : typed.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            reader.row(i + 1, lines[i]);
        }
        if (reader.people.size() > limit) {
            reader.problems.add(
                    0, Problem.wrong("people", "activity.people.limit-reached", limit, reader.people.size()));
        }
        return new PeopleList(List.copyOf(reader.people.values()), reader.doubles, List.copyOf(reader.problems));
    }

    private void row(int row, String line) {
        if (Texts.clean(line).isEmpty()) {
            return;
        }
        String[] cells = line.split(line.indexOf('\t') >= 0 ? "\t" : "[,，]", -1);
        String name = cell(cells, 0);
        String number = cell(cells, 1);
        String field = "people." + row;
        if (name.isEmpty()) {
            problems.add(Problem.wrong(field, "field.required"));
        } else if (tooLong(name, 50) || tooLong(cell(cells, 2), 100) || tooLong(cell(cells, 3), 100)) {
            problems.add(Problem.wrong(field, "field.invalid", new Sentence("activity.people.too-long")));
        }
        Optional<Mobile> mobile = Mobile.read(number);
        if (mobile.isEmpty()) {
            problems.add(Problem.wrong(field, "activity.people.mobile-invalid"));
        } else {
            add(new ScienceWorker(name, mobile.get(), cell(cells, 2), cell(cells, 3)));
        }
    }

    private void add(ScienceWorker person) {
        if (people.putIfAbsent(person.mobile().digits(), person) != null) {
            doubles++;
        }
    }

    private static boolean tooLong(String text, int max) {
        return Texts.length(text) > max || Texts.isMalformed(text);
    }

    private static String cell(String[] cells, int at) {
        return at < cells.length ? Texts.clean(cells[at]) : "";
    }
}
