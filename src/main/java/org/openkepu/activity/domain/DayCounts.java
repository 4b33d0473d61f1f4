package org.openkepu.activity.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By how many the activities running on a day differ from those of the day before: begun on it, less those over the day before. */
@Repository
class DayCounts {

    private final JdbcClient database;
    private final FoundCounts found;

    DayCounts(JdbcClient database, FoundCounts found) {
        this.database = database;
        this.found = found;
    }

    /** Whether counters of beginnings and of ends are kept for all the filter asks for: everything, or one province. */
    boolean isKept(ActivityFilter filter) {
        return filter.isPlaceOnly() && filter.cityCode() == null && filter.countyCode() == null;
    }

    /** From counters and the deltas not folded yet. */
    TreeMap<LocalDate, Long> kept(ActivityFilter filter) {
        Scope scope = Asked.place(filter);
        var steps = new TreeMap<LocalDate, Long>();
        database.sql("select day, sum(n)::bigint from ("
                        + "select c.value::date + case c.facet when 'ENDS' then 1 else 0 end as day,"
                        + " case c.facet when 'ENDS' then -c.n else c.n end as n from activity_count c where c"
                        + Counters.CAMPAIGN
                        + " and c.scope = :scope and c.facet in ('DAY', 'ENDS') and c.state = 'PUBLISHED'"
                        + " union all select f.day, f.n from activity_count_delta d cross join lateral (values (d.starts_on, d.n),"
                        + " (d.ends_on + 1, -d.n)) as f (day, n) where d" + Counters.CAMPAIGN
                        + " and d.state = 'PUBLISHED' and " + Counters.pending(scope) + ") as counted group by day")
                .params(Counters.parameters(filter.year(), scope))
                .query(row -> {
                    steps.put(row.getObject(1, LocalDate.class), row.getLong(2));
                });
        return steps;
    }

    /** By counting what a condition finds; empty where a name is held by too many. */
    Optional<TreeMap<LocalDate, Long>> counted(ListCondition condition) {
        var steps = new TreeMap<LocalDate, Long>();
        boolean whole = found.by(
                "activity_beijing_day(a.starts_at) as begun, activity_beijing_day(a.ends_at) + 1 as past",
                "begun, past",
                condition,
                row -> {
                    long number = row.getLong("number");
                    steps.merge(row.getObject("begun", LocalDate.class), number, Long::sum);
                    steps.merge(row.getObject("past", LocalDate.class), -number, Long::sum);
                });
        return whole ? Optional.of(steps) : Optional.empty();
    }
}
