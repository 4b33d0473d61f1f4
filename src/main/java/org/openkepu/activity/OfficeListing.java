package org.openkepu.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of an office's list with its true total; only a search of everything that finds very much says "more than".
 *
 * @param total rows of the whole list, exact unless there are more
 * @param page the page shown, from 1; the last page when a later one was asked for; 0 when continued by {@code after}
 * @param pages number of pages
 * @param more whether there are more than {@code total}, not counted to the end: they stand newest first
 * @param next sequence to continue after, null on the last page and in any order but the newest first
 */
public record OfficeListing(
        List<OfficeLine> lines,
        long total,
        int page,
        int pages,
        @Nullable Long next,
        boolean more) {}
