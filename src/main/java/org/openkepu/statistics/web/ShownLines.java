package org.openkepu.statistics.web;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.web.Pager;
import org.openkepu.statistics.domain.FigureTable;

/**
 * Which lines of a table its page shows (issue 4, Counting: a table takes as long at a million activities as at few).
 *
 * @param from the first line shown, from 1; 0 for a table without any
 * @param to the last line shown
 * @param all lines of the whole table
 */
record ShownLines(int from, int to, int all, Pager pager) {

    /**
     * The page asked for: the last one for a number beyond, the first for what is no number.
     *
     * @param address of a page by its number
     */
    static ShownLines of(FigureTable table, @Nullable String page, IntFunction<String> address) {
        int size = table.by().pageSize();
        int all = table.rows().size();
        int number = Pager.asked(page, all, size);
        int before = (number - 1) * size;
        return new ShownLines(
                Math.min(before + 1, all), Math.min(before + size, all), all, Pager.of(all, number, size, address));
    }

    /** The lines shown, under the total of all. */
    FigureTable of(FigureTable table) {
        return table.part(Math.max(0, from - 1), to);
    }
}
