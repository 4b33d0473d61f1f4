package org.openkepu.activity.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers exact totals of lists from counters, in one statement that no activity is read for (ADR 5). */
@Repository
class Totals {

    private final JdbcClient database;
    private final PortalClock clock;

    Totals(JdbcClient database, PortalClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Everything published of a year. */
    long ofYear(int year) {
        return of(ActivityFilter.ofYear(year)).orElseThrow();
    }

    /** The public list's total; empty for a combination nobody keeps a counter of, which has to be counted. */
    OptionalLong of(ActivityFilter filter) {
        return of(Scope.EVERYTHING, filter, Narrowing.PUBLISHED);
    }

    /**
     * The total of an office's list; empty for a combination nobody keeps a counter of, which has to be counted. Kept is
     * whatever asks for one thing beside state and completeness: a place, a day or days, a form, theme, mode or audience, free or
     * barrier-free, a unit, a body, food safety; two of these but place, unit and body over everything; and what is to come, runs
     * or is over in a province or everywhere.
     */
    OptionalLong of(Scope scope, ActivityFilter filter, Narrowing narrowing) {
        return of(scope, filter, narrowing, clock.now());
    }

    /** @param now what is to come, runs or is over is told apart by */
    OptionalLong of(Scope scope, ActivityFilter filter, Narrowing narrowing, Instant now) {
        Optional<KeptTotal> kept = KeptTotal.of(scope, filter, narrowing, now);
        return kept.isEmpty() ? OptionalLong.empty() : OptionalLong.of(sum(kept.get(), filter.year()));
    }

    private long sum(KeptTotal kept, int year) {
        if (kept.isNothing()) {
            return 0;
        }
        Map<String, Object> parameters = Counters.parameters(year, kept.scope());
        parameters.putAll(kept.parameters());
        return database.sql("select coalesce(sum(n), 0)::bigint from (select " + kept.counted()
                        + " as n from activity_count c where c" + Counters.CAMPAIGN
                        + " and c.scope = :scope and " + kept.counters()
                        + " union all select " + kept.pending() + " from activity_count_delta d where d"
                        + Counters.CAMPAIGN + " and " + Counters.pending(kept.scope())
                        + " and "
                        + kept.pendingOnes() + ") as counted")
                .params(parameters)
                .query(Long.class)
                .single();
    }
}
