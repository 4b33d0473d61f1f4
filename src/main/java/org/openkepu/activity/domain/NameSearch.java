package org.openkepu.activity.domain;

import static org.openkepu.activity.PublishedActivities.LAST_NUMBERED_PAGE;
import static org.openkepu.activity.PublishedActivities.PAGE_SIZE;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds activities by a part of their name: all that match first, then their number and the page asked for in the same
 * statement, so that no order is walked in search of something rare. Where that may be very much, only the newest are looked
 * at, and it is said that there are more.
 */
@Repository
class NameSearch {

    /** So many names that hold the text are looked at where not all are, to see which of them fulfil the rest of the filter. */
    static final int EXAMINED = 20_000;

    private final JdbcClient database;

    NameSearch(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is read of each activity {@code a}, and the order it is listed in.
     *
     * @param most so many are counted where not everything is; beyond, it is said to be more
     */
    record Wanted<T>(String columns, RowMapper<T> row, ListOrder order, int most) {

        Wanted<T> newest() {
            return new Wanted<>(columns, row, ListOrder.NEWEST, most);
        }
    }

    /**
     * A page of what was found.
     *
     * @param lines at most a page and one more where the list goes on
     * @param shown the page's number, 0 where it continues behind a sequence
     * @param frequent whether there may be more than {@code total}, the newest first whatever order was asked for
     */
    record Found<T>(List<T> lines, long total, int shown, int pages, boolean frequent) {}

    /** The rows of a page, behind a sequence where one is named. */
    private record Start(RowRange rows, @Nullable Long behind) {

        static Start of(int page, @Nullable Long after) {
            return new Start(new RowRange(after == null ? (page - 1) * PAGE_SIZE : 0, PAGE_SIZE + 1), after);
        }
    }

    /** What one statement found. */
    private static final class Page<T> {

        private final List<T> lines = new ArrayList<>();
        private long total;
        private boolean more;
    }

    /**
     * The page asked for, the last where there are fewer; all that are found are counted.
     *
     * @param after the sequence to continue behind, heeded where the newest stand first
     */
    <T> Found<T> all(ListCondition condition, Wanted<T> wanted, int page, @Nullable Long after) {
        Long behind = wanted.order() == ListOrder.NEWEST ? after : null;
        String found =
                "found as materialized (select a.id, a.sequence, %s as key from %s), number as (select count(*) as total, false as more from found)"
                        .formatted(wanted.order().key(), condition.rows());
        return numbered(condition, found, wanted, page, behind);
    }

    /** The same, counted to so many of the newest, which stand first in whatever order where there are more. */
    <T> Found<T> newest(ListCondition condition, Wanted<T> wanted, int page, @Nullable Long after) {
        Long behind = wanted.order() == ListOrder.NEWEST ? after : null;
        Found<T> few = numbered(condition, newest(condition, wanted, false), wanted, page, behind);
        if (!few.frequent() || after == null && wanted.order() == ListOrder.NEWEST) {
            return few;
        }
        Wanted<T> again = wanted.newest();
        if (after == null) {
            return numbered(condition, newest(condition, again, false), again, page, null);
        }
        Page<T> next = page(condition, newest(condition, again, true), again, Start.of(1, after));
        return new Found<>(next.lines, few.total(), 0, few.pages(), true);
    }

    static int pages(long total) {
        return (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    private <T> Found<T> numbered(
            ListCondition condition, String found, Wanted<T> wanted, int page, @Nullable Long behind) {
        int shown = Math.max(1, Math.min(page, LAST_NUMBERED_PAGE));
        Page<T> asked = page(condition, found, wanted, Start.of(shown, behind));
        int pages = pages(asked.total);
        if (behind == null && shown > pages) {
            shown = pages;
            asked = page(condition, found, wanted, Start.of(shown, null));
        }
        return new Found<>(asked.lines, asked.total, behind == null ? shown : 0, pages, asked.more);
    }

    /** Names are taken one by one until enough are wanted; only where they do not suffice have all been looked at. */
    private static String newest(ListCondition condition, Wanted<?> wanted, boolean after) {
        return """
                names as materialized (%s),
                found as materialized (select id, sequence, key from names where wanted limit %d),
                number as (select least(total, %d) as total,
                    case when total > %3$d then true else (select count(*) from names) > %d end as more
                    from (select count(*) as total from found) as counted)""".formatted(
                        condition.newest("a.id, a.sequence, " + wanted.order().key() + " as key", after),
                        wanted.most() + 1,
                        wanted.most(),
                        EXAMINED);
    }

    private <T> Page<T> page(ListCondition condition, String found, Wanted<T> wanted, Start start) {
        var page = new Page<T>();
        database.sql("""
                        with %s
                        select number.total, number.more, %s from number
                        left join (
                            select id from found where :after::bigint is null or sequence < :after
                            order by %s%s) as shown on true
                        left join activity a on a.id = shown.id
                        order by %s""".formatted(
                                found,
                                wanted.columns(),
                                wanted.order().ofFound(),
                                start.rows(),
                                wanted.order().ofActivities()))
                .params(condition.parameters())
                .param("after", start.behind())
                .query((RowCallbackHandler) row -> {
                    page.total = row.getLong("total");
                    page.more = row.getBoolean("more");
                    if (row.getObject("id") != null) {
                        page.lines.add(wanted.row().mapRow(row, page.lines.size()));
                    }
                });
        return page;
    }
}
