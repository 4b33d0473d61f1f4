package org.openkepu.activity.domain;

import static org.openkepu.activity.PublishedActivities.LAST_NUMBERED_PAGE;
import static org.openkepu.activity.PublishedActivities.PAGE_SIZE;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityLine;
import org.openkepu.activity.Listing;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds activities by a part of their name: all that match first, then their number and the page asked for in the same
 * statement, so that no order is walked in search of something rare. What is very frequent in everything is found by blocks,
 * the newest first, counted to a limit and said to be more.
 */
@Repository
class PublishedSearch {

    private final JdbcClient database;

    PublishedSearch(JdbcClient database) {
        this.database = database;
    }

    /** A page as {@link PublishedRecords} answers it; beyond the end it is asked for again, once. */
    Listing list(ListCondition condition, boolean everywhere, int page, @Nullable Long after) {
        int shown = after == null ? Math.max(1, Math.min(page, LAST_NUMBERED_PAGE)) : 0;
        var total = new AtomicLong();
        List<ActivityLine> lines = found(condition, everywhere, shown, after, total);
        boolean frequent = everywhere && total.get() > SearchBlocks.MOST;
        if (frequent) {
            total.set(SearchBlocks.MOST);
        }
        int pages = (int) Math.max(1, (total.get() + PAGE_SIZE - 1) / PAGE_SIZE);
        if (frequent && after != null) {
            lines = continued(condition, after);
        } else if (shown > pages) {
            shown = pages;
            lines = found(condition, everywhere, shown, after, total);
        }
        boolean more = lines.size() > PAGE_SIZE;
        List<ActivityLine> kept = more ? lines.subList(0, PAGE_SIZE) : lines;
        return new Listing(
                kept, total.get(), shown, pages, more ? kept.get(PAGE_SIZE - 1).sequence() : null, frequent);
    }

    private List<ActivityLine> continued(ListCondition condition, long after) {
        return database.sql(SearchBlocks.newest(PublishedRecords.LINE, condition.sql()) + " limit :limit")
                .params(condition.parameters())
                .param("after", after)
                .param("limit", PAGE_SIZE + 1)
                .query((row, n) -> PublishedRecords.line(row))
                .list();
    }

    private List<ActivityLine> found(
            ListCondition condition, boolean everywhere, int page, @Nullable Long after, AtomicLong total) {
        var lines = new ArrayList<ActivityLine>();
        String matches = everywhere
                ? SearchBlocks.newest("a.id, a.sequence", condition.sql()).replace(":after", "null") + " limit "
                        + (SearchBlocks.MOST + 1)
                : "select a.id, a.sequence from activity a where " + condition.sql();
        database.sql("""
                        with found as materialized (%s),
                        number as (select count(*) as total from found)
                        select number.total, %s from number
                        left join (
                            select id from found where :after::bigint is null or sequence < :after
                            order by sequence desc limit :limit offset :offset) as shown on true
                        left join activity a on a.id = shown.id
                        order by a.sequence desc""".formatted(matches, PublishedRecords.LINE))
                .params(condition.parameters())
                .param("after", after)
                .param("limit", PAGE_SIZE + 1)
                .param("offset", after == null ? (page - 1) * PAGE_SIZE : 0)
                .query((RowCallbackHandler) row -> {
                    total.set(row.getLong("total"));
                    if (row.getObject("id") != null) {
                        lines.add(PublishedRecords.line(row));
                    }
                });
        return lines;
    }
}
