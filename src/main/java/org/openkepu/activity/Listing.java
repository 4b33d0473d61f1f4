package org.openkepu.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list with its true total; only a search of everything that finds very much says "more than".
 *
 * @param total rows of the whole list, exact unless there are more
 * @param page the page shown, from 1; the last page when a later one was asked for; 0 when continued by {@code after}
 * @param pages number of pages
 * @param next sequence to continue after, null on the last page
 * @param more whether there are more than {@code total}, not counted to the end
 */
public record Listing(
        List<ActivityLine> lines,
        long total,
        int page,
        int pages,
        @Nullable Long next,
        boolean more) {

    public Listing(List<ActivityLine> lines, long total, int page, int pages, @Nullable Long next) {
        this(lines, total, page, pages, next, false);
    }
}
