package org.openkepu.activity.domain;

import static org.openkepu.activity.PublishedActivities.LAST_NUMBERED_PAGE;
import static org.openkepu.activity.PublishedActivities.PAGE_SIZE;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds activities by a part of their name: all that match first, then their number and the page asked for in the same
 * statement, so that no order is walked in search of something rare. What is frequent in everything is found by blocks,
 * the newest first, counted to a limit and said to be more.
 */
@Repository
class NameSearch {

    private final JdbcClient database;

    NameSearch(JdbcClient database) {
        this.database = database;
    }

    /** What is read of each activity {@code a}, and the order it is listed in. */
    record Wanted<T>(String columns, RowMapper<T> row, ListOrder order) {}

    /**
     * A page of what was found.
     *
     * @param lines at most a page and one more where the list goes on
     * @param shown the page's number, 0 where it continues behind a sequence
     * @param frequent whether there is more than {@code total}, the newest first whatever order was asked for
     */
    record Found<T>(List<T> lines, long total, int shown, int pages, boolean frequent) {}

    /**
     * The page asked for, the last where there are fewer.
     *
     * @param everywhere whether it is looked for in everything
     * @param after the sequence to continue behind, heeded where the newest stand first
     */
    <T> Found<T> list(ListCondition condition, boolean everywhere, Wanted<T> wanted, int page, @Nullable Long after) {
        Long behind = wanted.order() == ListOrder.NEWEST ? after : null;
        int shown = Math.max(1, Math.min(page, LAST_NUMBERED_PAGE));
        var total = new AtomicLong();
        List<T> lines = found(condition, everywhere, wanted, shown, behind, total);
        if (everywhere && total.get() > SearchBlocks.MOST) {
            return frequent(condition, wanted, shown, after, lines);
        }
        int pages = pages(total.get());
        if (behind == null && shown > pages) {
            shown = pages;
            lines = found(condition, everywhere, wanted, shown, null, total);
        }
        return new Found<>(lines, total.get(), behind == null ? shown : 0, pages, false);
    }

    static int pages(long total) {
        return (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    /** Of what was counted to the limit, the first page in the newest order is what was found; any other is asked for. */
    private <T> Found<T> frequent(
            ListCondition condition, Wanted<T> wanted, int page, @Nullable Long after, List<T> first) {
        int pages = pages(SearchBlocks.MOST);
        int shown = after == null ? Math.min(page, pages) : 0;
        boolean found = shown == 1 && wanted.order() == ListOrder.NEWEST;
        List<T> lines = found ? first : newest(condition, wanted, shown, after);
        return new Found<>(lines, SearchBlocks.MOST, shown, pages, true);
    }

    private <T> List<T> newest(ListCondition condition, Wanted<T> wanted, int page, @Nullable Long after) {
        return database.sql(SearchBlocks.newest(wanted.columns(), condition, after != null)
                        + " limit :limit offset :offset")
                .params(condition.parameters())
                .param("after", after)
                .param("limit", PAGE_SIZE + 1)
                .param("offset", after == null ? (page - 1) * PAGE_SIZE : 0)
                .query(wanted.row())
                .list();
    }

    private <T> List<T> found(
            ListCondition condition,
            boolean everywhere,
            Wanted<T> wanted,
            int page,
            @Nullable Long after,
            AtomicLong total) {
        var lines = new ArrayList<T>();
        ListOrder order = wanted.order();
        String keys = "a.id, a.sequence, " + order.key() + " as key";
        String matches = everywhere
                ? SearchBlocks.newest(keys, condition, false) + " limit " + (SearchBlocks.MOST + 1)
                : "select " + keys + " from " + condition.rows();
        database.sql("""
                        with found as materialized (%s),
                        number as (select count(*) as total from found)
                        select number.total, %s from number
                        left join (
                            select id from found where :after::bigint is null or sequence < :after
                            order by %s limit :limit offset :offset) as shown on true
                        left join activity a on a.id = shown.id
                        order by %s""".formatted(matches, wanted.columns(), order.ofFound(), order.ofActivities()))
                .params(condition.parameters())
                .param("after", after)
                .param("limit", PAGE_SIZE + 1)
                .param("offset", after == null ? (page - 1) * PAGE_SIZE : 0)
                .query((RowCallbackHandler) row -> {
                    total.set(row.getLong("total"));
                    if (row.getObject("id") != null) {
                        lines.add(wanted.row().mapRow(row, lines.size()));
                    }
                });
        return lines;
    }
}
