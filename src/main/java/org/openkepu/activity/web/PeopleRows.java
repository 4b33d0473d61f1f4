package org.openkepu.activity.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.web.Problems;

/**
 * The list of science workers as its page tells it: how many rows, and which are wrong beside what stands in them.
 *
 * @param count rows that are not blank
 */
record PeopleRows(long count, List<Row> wrong) {

    /**
     * One row with something wrong.
     *
     * @param number from 1, as typed
     * @param text the row as typed, tabs shown as spaces
     */
    record Row(int number, String text, List<Problems.Line> problems) {}

    static PeopleRows of(@Nullable String typed, Problems problems) {
        String[] lines = typed == null ? new String[0] : typed.split("\\R", -1);
        var wrong = new ArrayList<Row>();
        for (int number = 1; number <= lines.length; number++) {
            var found = problems.of("people." + number);
            if (!found.isEmpty()) {
                wrong.add(new Row(number, lines[number - 1].replace('\t', ' ').strip(), found));
            }
        }
        long count = List.of(lines).stream().filter(line -> !line.isBlank()).count();
        return new PeopleRows(count, wrong);
    }
}
