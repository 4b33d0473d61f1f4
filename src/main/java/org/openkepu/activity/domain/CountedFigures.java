package org.openkepu.activity.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityFigures;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.Facet;
import org.openkepu.activity.FigureLine;
import org.openkepu.activity.Figures;
import org.openkepu.activity.Funnel;
import org.openkepu.region.Region;
import org.openkepu.region.RegionLevel;
import org.openkepu.region.Regions;
import org.openkepu.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Adds figures up from counters and from the deltas not folded yet, in one statement that reads no activity (ADR 5). */
@Service
class CountedFigures implements ActivityFigures {

    private static final String SUMS = """
            sum(n)::bigint as published, sum(complete)::bigint as complete, sum(on_time)::bigint as on_time,
            sum(food_safety)::bigint as food_safety, sum(person_times)::bigint as person_times,
            sum(expected_person_times)::bigint as expected_person_times, sum(supplemented)::bigint as supplemented,
            sum(summarised)::bigint as summarised""";

    /** A total's facet and value. */
    private static final String WHOLE = "";

    private final JdbcClient database;
    private final Regions regions;

    CountedFigures(JdbcClient database, Regions regions) {
        this.database = database;
        this.regions = regions;
    }

    @Override
    public Figures total(int year, Scope scope) {
        return byState(year, scope).getOrDefault(ActivityState.PUBLISHED, Figures.NONE);
    }

    @Override
    public List<FigureLine> by(int year, Scope scope, Facet facet) {
        String only = only(scope, facet);
        if (only != null) {
            Figures total = total(year, scope);
            return total.isNone() ? List.of() : List.of(new FigureLine(only, total));
        }
        var lines = new ArrayList<FigureLine>();
        var rest = Figures.NONE;
        for (Counted counted : counted(year, scope, facet)) {
            if (counted.facet().equals(WHOLE)) {
                rest = rest.plus(counted.figures());
            } else if (!counted.figures().isNone()) {
                rest = rest.minus(counted.figures());
                lines.add(new FigureLine(counted.value(), counted.figures()));
            }
        }
        if (facet.addsUp() && !rest.isNone()) {
            lines.add(new FigureLine(facet == Facet.FOOD_SAFETY ? "false" : "", rest));
        }
        lines.sort(Comparator.comparing(FigureLine::value));
        return lines;
    }

    @Override
    public Funnel funnel(int year, Scope scope) {
        var states = byState(year, scope);
        Figures published = states.getOrDefault(ActivityState.PUBLISHED, Figures.NONE);
        return new Funnel(
                counted(states, ActivityState.DRAFT),
                counted(states, ActivityState.SUBMITTED) + counted(states, ActivityState.RETURNED),
                published.published(),
                published.supplemented(),
                published.summarised(),
                published.complete());
    }

    private static long counted(Map<ActivityState, Figures> states, ActivityState state) {
        return states.getOrDefault(state, Figures.NONE).published();
    }

    @Override
    public Map<ActivityState, Long> states(int year, Scope scope) {
        var counts = new EnumMap<ActivityState, Long>(ActivityState.class);
        byState(year, scope).forEach((state, figures) -> counts.put(state, figures.published()));
        return counts;
    }

    private Map<ActivityState, Figures> byState(int year, Scope scope) {
        var states = new EnumMap<ActivityState, Figures>(ActivityState.class);
        for (ActivityState state : ActivityState.values()) {
            states.put(state, Figures.NONE);
        }
        database.sql("select state, " + SUMS + " from (select c.state, " + Counters.MEASURES
                        + " from activity_count c where c" + Counters.CAMPAIGN
                        + " and c.scope = :scope and c.facet = ''"
                        + " union all select d.state, " + Counters.PENDING_MEASURES
                        + " from activity_count_delta d where d" + Counters.CAMPAIGN + " and "
                        + Counters.pending(scope) + ") as counted group by state")
                .params(Counters.parameters(year, scope))
                .query(row -> {
                    states.put(ActivityState.valueOf(row.getString("state")), figures(row));
                });
        return states;
    }

    /** The one value everything in the scope has, for which no counters are kept; null for a facet that varies. */
    private @Nullable String only(Scope scope, Facet facet) {
        RegionLevel level = switch (facet) {
            case PROVINCE -> RegionLevel.PROVINCE;
            case CITY -> scope.line() == Scope.Line.PROVINCE ? null : RegionLevel.CITY;
            case COUNTY -> scope.line() == Scope.Line.COUNTY ? RegionLevel.COUNTY : null;
            default -> null;
        };
        if (facet == Facet.AUTHORITY && scope.authorityId() != null) {
            return scope.authorityId().toString();
        }
        return level == null || !scope.line().isTerritory()
                ? null
                : regions.path(scope.regionCode()).stream()
                        .filter(region -> region.level() == level)
                        .map(Region::code)
                        .findFirst()
                        .orElse("");
    }

    private record Counted(String facet, String value, Figures figures) {}

    private List<Counted> counted(int year, Scope scope, Facet facet) {
        return database.sql("select facet, value, " + SUMS + " from (select c.facet, c.value, " + Counters.MEASURES
                        + " from activity_count c where c" + Counters.CAMPAIGN
                        + " and c.scope = :scope and c.facet in ('', :facet) and c.state = 'PUBLISHED'"
                        + " union all select f.facet, f.value, " + Counters.PENDING_MEASURES
                        + " from activity_count_delta d cross join lateral (select '' as facet, '' as value union all select :facet, "
                        + Counters.pending(facet) + ") as f where d" + Counters.CAMPAIGN
                        + " and d.state = 'PUBLISHED' and f.value is not null and " + Counters.pending(scope)
                        + ") as counted group by facet, value")
                .params(Counters.parameters(year, scope))
                .param("facet", facet.name())
                .query((row, n) -> new Counted(row.getString("facet"), row.getString("value"), figures(row)))
                .list();
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong("published"),
                row.getLong("complete"),
                row.getLong("on_time"),
                row.getLong("food_safety"),
                row.getLong("person_times"),
                row.getLong("expected_person_times"),
                row.getLong("supplemented"),
                row.getLong("summarised"));
    }
}
