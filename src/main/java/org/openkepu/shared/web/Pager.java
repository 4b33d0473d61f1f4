package org.openkepu.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The way through a list's pages.
 *
 * @param total how many rows the whole list has
 * @param number the page shown, from 1; 0 beyond the numbered pages
 * @param last the last page with a number, at least 1
 * @param previous address of the page before, null on the first
 * @param next address of the page after, null on the last
 */
public record Pager(
        long total,
        int number,
        int last,
        List<Step> steps,
        @Nullable String previous,
        @Nullable String next) {

    /**
     * A page number in the row of pages, or a gap.
     *
     * @param address null for the page shown and for a gap
     */
    public record Step(String text, @Nullable String address, boolean here) {}

    /**
     * The page a reader asked for: the last one for a number beyond it, the first for what is no number.
     *
     * @param page as it came with the request
     * @param total how many rows the whole list has
     * @param size rows per page, at least 1
     */
    public static int asked(@Nullable String page, long total, int size) {
        long number = page != null && page.matches("[1-9]\\d{0,8}") ? Long.parseLong(page) : 1;
        return (int) Math.min(number, pages(total, size));
    }

    private static long pages(long total, int size) {
        return Math.max(1, (total + size - 1) / size);
    }

    /**
     * The pager of a list all of whose pages have numbers.
     *
     * @param size rows per page, at least 1
     * @param address of a page by its number
     */
    public static Pager of(long total, int number, int size, IntFunction<String> address) {
        return of(total, number, (int) pages(total, size), null, address);
    }

    /**
     * The pager of a list whose last pages are reached by continuing.
     *
     * @param number the page shown, 0 for rows beyond the numbered pages
     * @param last the last page with a number
     * @param beyond address of the rows after the last numbered page or the rows shown, null when there are none
     * @param address of a page by its number
     */
    public static Pager of(long total, int number, int last, @Nullable String beyond, IntFunction<String> address) {
        int pages = Math.max(1, last);
        var steps = new ArrayList<Step>();
        int before = 0;
        for (int page = 1; page <= pages; page = following(page, number, pages)) {
            if (page > before + 1) {
                steps.add(new Step("…", null, false));
            }
            boolean here = page == number;
            steps.add(new Step(Integer.toString(page), here ? null : address.apply(page), here));
            before = page;
        }
        String previous = number > 1 ? address.apply(number - 1) : number == 0 ? address.apply(pages) : null;
        String next = beyond != null ? beyond : number > 0 && number < pages ? address.apply(number + 1) : null;
        return new Pager(total, number, pages, List.copyOf(steps), previous, next);
    }

    private static int following(int page, int number, int last) {
        if (page == 1 && number - 2 > 2) {
            return number - 2;
        }
        if (page == Math.max(number, 1) + 2 && page < last - 1) {
            return last;
        }
        return page + 1;
    }

    /** Whether there is more than one page. */
    public boolean isNeeded() {
        return last > 1;
    }
}
