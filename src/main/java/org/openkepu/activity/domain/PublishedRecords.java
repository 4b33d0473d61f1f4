package org.openkepu.activity.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.activity.ActivityLine;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.Listing;
import org.openkepu.activity.Mode;
import org.openkepu.activity.PublishedActivities;
import org.openkepu.activity.PublishedActivity;
import org.openkepu.registry.UnitCategory;
import org.openkepu.shared.PortalClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads what everybody may read, in a fixed number of statements a page whatever the length of the list. */
@Service
class PublishedRecords implements PublishedActivities {

    static final String LINE = """
            a.id, a.sequence, a.number, a.title, a.unit_name, a.certified_category, a.certified_demo, a.region_code,
            a.starts_at, a.ends_at, a.mode, a.state, a.sample""";

    /** Up to so many out of everything are found whole and then ordered; walking the list's order would hardly meet them. */
    private static final long FEW = 2_000;

    /** A visitor reads the first pages of what a search finds everywhere or in a province; more need not be counted. */
    static final int COUNTED = 100;

    private static final NameSearch.Wanted<ActivityLine> LINES =
            new NameSearch.Wanted<>(LINE, (row, n) -> line(row), ListOrder.NEWEST, COUNTED);

    private final JdbcClient database;
    private final Totals totals;
    private final NameSearch search;
    private final PortalClock clock;

    PublishedRecords(JdbcClient database, Totals totals, NameSearch search, PortalClock clock) {
        this.database = database;
        this.totals = totals;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public Listing list(ActivityFilter filter, int page, @Nullable Long after) {
        var condition = ListCondition.of(filter, clock.now());
        if (filter.q() != null) {
            return found(
                    condition.inSteps()
                            ? search.newest(condition, LINES, page, after)
                            : search.all(condition, LINES, page, after));
        }
        long total = totals.of(filter).orElseGet(() -> counted(condition));
        if (total <= FEW && filter.provinceCode() == null) {
            return found(search.all(condition, LINES, page, after));
        }
        int pages = NameSearch.pages(total);
        int shown = after == null ? Math.max(1, Math.min(page, Math.min(pages, LAST_NUMBERED_PAGE))) : 0;
        var query = database.sql("select " + LINE + " from " + condition.rows()
                        + (after == null ? "" : " and a.sequence < :after")
                        + " order by a.sequence desc"
                        + new RowRange(after == null ? (shown - 1) * PAGE_SIZE : 0, PAGE_SIZE + 1))
                .params(condition.parameters());
        List<ActivityLine> lines = (after == null ? query : query.param("after", after))
                .query((row, n) -> line(row))
                .list();
        return listing(lines, total, shown, pages, false);
    }

    private static Listing found(NameSearch.Found<ActivityLine> found) {
        return listing(found.lines(), found.total(), found.shown(), found.pages(), found.frequent());
    }

    private static Listing listing(List<ActivityLine> lines, long total, int shown, int pages, boolean frequent) {
        boolean more = lines.size() > PAGE_SIZE;
        List<ActivityLine> kept = more ? lines.subList(0, PAGE_SIZE) : lines;
        return new Listing(
                kept, total, shown, pages, more ? kept.get(PAGE_SIZE - 1).sequence() : null, frequent);
    }

    @Override
    public Optional<PublishedActivity> find(String number) {
        return database.sql(
                        "select " + PublishedRow.COLUMNS + PublishedRow.FROM
                                + " where a.number = ? and a.state in ('PUBLISHED', 'CANCELLED') and a.published_at is not null")
                .param(number)
                .query((row, n) -> PublishedRow.activity(row))
                .optional();
    }

    @Override
    public long countOf(int year) {
        return totals.ofYear(year);
    }

    private long counted(ListCondition condition) {
        return database.sql("select count(*) from " + condition.rows())
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    static ActivityLine line(ResultSet row) throws SQLException {
        String category = row.getString("certified_category");
        return new ActivityLine(
                row.getObject("id", UUID.class),
                row.getLong("sequence"),
                row.getString("number"),
                row.getString("title"),
                row.getString("unit_name"),
                category == null ? null : UnitCategory.valueOf(category),
                row.getBoolean("certified_demo"),
                row.getString("region_code"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                Mode.valueOf(row.getString("mode")),
                ActivityState.valueOf(row.getString("state")),
                row.getBoolean("sample"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
