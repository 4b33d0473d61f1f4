package org.openkepu.activity.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.ManagedActivities;
import org.openkepu.activity.OfficeFilter;
import org.openkepu.activity.OfficeLine;
import org.openkepu.activity.OfficeListing;
import org.openkepu.activity.PublishedActivities;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Scope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lists of offices: rows in one statement, the total from counters or counted in at most two. */
@Service
@Transactional(readOnly = true)
class ManagedRecords implements ManagedActivities {

    private static final int FETCHED_AT_ONCE = 500;

    /** So many are counted, and put in any order, of what is looked for in everything. */
    static final int COUNTED = 1_000;

    private static final RowMapper<OfficeLine> LINE = (row, n) -> line(row);

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate streaming;
    private final Totals totals;
    private final NameSearch search;
    private final PortalClock clock;

    ManagedRecords(JdbcClient database, JdbcTemplate template, Totals totals, NameSearch search, PortalClock clock) {
        this.database = database;
        this.totals = totals;
        this.search = search;
        this.clock = clock;
        var fetching = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        fetching.setFetchSize(FETCHED_AT_ONCE);
        this.streaming = new NamedParameterJdbcTemplate(fetching);
    }

    @Override
    public OfficeListing list(Scope scope, OfficeFilter filter, int page, @Nullable Long after) {
        OfficeQuery query = query(scope, filter);
        if (query.isNothing()) {
            return new OfficeListing(List.of(), 0, 1, 1, null, false);
        }
        if (query.searching()) {
            var wanted = new NameSearch.Wanted<>(OfficeQuery.COLUMNS, LINE, query.order(), COUNTED);
            var found = query.everywhere()
                    ? search.newest(query.listed(), wanted, page, after)
                    : search.all(query.listed(), wanted, page, after);
            boolean newest = found.frequent() || query.order() == ListOrder.NEWEST;
            return listing(found.lines(), newest, found.total(), found.shown(), found.pages(), found.frequent());
        }
        long total = total(scope, filter, query);
        int pages = NameSearch.pages(total);
        boolean newest = query.order() == ListOrder.NEWEST;
        Long continued = newest ? after : null;
        int last = Math.min(pages, PublishedActivities.LAST_NUMBERED_PAGE);
        int shown = continued == null ? Math.max(1, Math.min(page, last)) : 0;
        List<OfficeLine> lines = rows(query, continued, continued == null ? (shown - 1) * PAGE_SIZE : 0);
        return listing(lines, newest, total, shown, pages, false);
    }

    private static OfficeListing listing(
            List<OfficeLine> lines, boolean newest, long total, int shown, int pages, boolean frequent) {
        boolean more = lines.size() > PAGE_SIZE;
        List<OfficeLine> kept = more ? lines.subList(0, PAGE_SIZE) : lines;
        Long next = more && newest ? kept.get(PAGE_SIZE - 1).line().sequence() : null;
        return new OfficeListing(kept, total, shown, pages, next, frequent);
    }

    @Override
    public long total(Scope scope, OfficeFilter filter) {
        return total(scope, filter, query(scope, filter));
    }

    @Override
    public void each(Scope scope, OfficeFilter filter, Consumer<OfficeLine> taker) {
        OfficeQuery query = query(scope, filter);
        if (query.isNothing()) {
            return;
        }
        RowCallbackHandler handler = row -> taker.accept(line(row));
        streaming.query(query.all(), query.parameters(), handler);
    }

    private OfficeQuery query(Scope scope, OfficeFilter filter) {
        return OfficeQuery.of(ListCondition.within(scope, filter, clock.now()), scope, filter);
    }

    private List<OfficeLine> rows(OfficeQuery query, @Nullable Long after, int offset) {
        var statement = database.sql(query.part(new RowRange(offset, PAGE_SIZE + 1), after != null))
                .params(query.parameters());
        return (after == null ? statement : statement.param("after", after))
                .query(LINE)
                .list();
    }

    private long total(Scope scope, OfficeFilter filter, OfficeQuery query) {
        return query.isNothing()
                ? 0
                : kept(scope, filter, query.states())
                        .orElseGet(() -> query.searching()
                                ? counted(query.states(), query)
                                : kept(scope, filter, query.published())
                                                .orElseGet(() -> counted(query.published(), query))
                                        + counted(query.others(), query));
    }

    private OptionalLong kept(Scope scope, OfficeFilter filter, Set<ActivityState> states) {
        return states.isEmpty() ? OptionalLong.of(0) : totals.of(scope, filter.common(), narrowing(filter, states));
    }

    private long counted(Set<ActivityState> states, OfficeQuery query) {
        return states.isEmpty()
                ? 0
                : database.sql(query.count(states))
                        .params(query.parameters())
                        .query(Long.class)
                        .single();
    }

    private static Narrowing narrowing(OfficeFilter filter, Set<ActivityState> states) {
        return new Narrowing(
                states,
                filter.complete(),
                filter.foodSafety(),
                filter.authorityId(),
                filter.unitId(),
                filter.startsOn(),
                filter.trait());
    }

    static OfficeLine line(ResultSet row) throws SQLException {
        int personTimes = row.getInt("person_times");
        Integer reported = row.wasNull() ? null : personTimes;
        return new OfficeLine(
                PublishedRecords.line(row),
                row.getString("form"),
                row.getString("theme"),
                row.getString("address"),
                row.getObject("authority_id", UUID.class),
                row.getBoolean("food_safety"),
                row.getInt("expected_person_times"),
                reported,
                row.getObject("supplement_submitted_at") != null,
                row.getObject("summary_submitted_at") != null,
                row.getString("correction_reason") != null,
                row.getObject("pending_version") != null,
                PublishedRecords.instant(row, "submitted_at"));
    }
}
