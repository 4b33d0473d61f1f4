package org.openkepu.activity.web;

import java.util.ArrayList;
import java.util.Arrays;
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
        problems.byRow("people").forEach((number, found) -> {
            String line = number <= lines.length ? lines[number - 1] : "";
            wrong.add(new Row(number, line.replace('\t', ' ').strip(), found));
        });
        long count = Arrays.stream(lines).filter(line -> !line.isBlank()).count();
        return new PeopleRows(count, wrong);
    }
}
