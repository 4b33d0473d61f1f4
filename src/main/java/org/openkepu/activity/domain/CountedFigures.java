package org.openkepu.activity.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openkepu.activity.ActivityFigures;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.Facet;
import org.openkepu.activity.FigureLine;
import org.openkepu.activity.Figures;
import org.openkepu.activity.Funnel;
import org.openkepu.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Counts activities. */
@Service
class CountedFigures implements ActivityFigures {

    private static final String MEASURES = """
            count(*) as published, count(*) filter (where a.complete) as complete,
            count(*) filter (where a.complete) as on_time, count(*) filter (where a.food_safety) as food_safety,
            coalesce(sum(a.person_times), 0) as person_times, coalesce(sum(a.expected_person_times), 0) as expected_person_times,
            count(a.supplement_submitted_at) as supplemented, count(a.summary_submitted_at) as summarised""";

    private static final String INSIDE = " where a.campaign_id = (select id from campaign where year = :year)"
            + " and (:scope = '' or :scope in ('P' || a.province_code, 'C' || a.city_code, 'D' || a.county_code, 'A' || a.authority_id))";

    private final JdbcClient database;

    CountedFigures(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Figures total(int year, Scope scope) {
        return database.sql("select " + MEASURES + " from activity a" + INSIDE + " and a.state = 'PUBLISHED'")
                .param("year", year)
                .param("scope", scope.key())
                .query((row, n) -> figures(row))
                .single();
    }

    @Override
    public List<FigureLine> by(int year, Scope scope, Facet facet) {
        return database.sql("select coalesce(" + value(facet) + ", '') as value, " + MEASURES + " from activity a"
                        + (facet == Facet.AUDIENCE ? " cross join unnest(a.audiences) as audience" : "") + INSIDE
                        + " and a.state = 'PUBLISHED' group by 1 order by 1")
                .param("year", year)
                .param("scope", scope.key())
                .query((row, n) -> new FigureLine(row.getString("value"), figures(row)))
                .list();
    }

    @Override
    public Funnel funnel(int year, Scope scope) {
        var states = states(year, scope);
        var total = total(year, scope);
        return new Funnel(
                states.getOrDefault(ActivityState.DRAFT, 0L),
                states.getOrDefault(ActivityState.SUBMITTED, 0L) + states.getOrDefault(ActivityState.RETURNED, 0L),
                total.published(),
                total.supplemented(),
                total.summarised(),
                total.complete());
    }

    @Override
    public Map<ActivityState, Long> states(int year, Scope scope) {
        var states = new EnumMap<ActivityState, Long>(ActivityState.class);
        for (ActivityState state : ActivityState.values()) {
            states.put(state, 0L);
        }
        database.sql("select a.state, count(*) from activity a" + INSIDE + " and a.deleted_at is null group by 1")
                .param("year", year)
                .param("scope", scope.key())
                .query(row -> {
                    states.put(ActivityState.valueOf(row.getString(1)), row.getLong(2));
                });
        return states;
    }

    private static String value(Facet facet) {
        return switch (facet) {
            case PROVINCE -> "a.province_code";
            case CITY -> "a.city_code";
            case COUNTY -> "a.county_code";
            case DAY -> "activity_beijing_day(a.starts_at)::text";
            case THEME -> "a.theme";
            case FORM -> "a.form";
            case MODE -> "a.mode";
            case AUDIENCE -> "audience";
            case UNIT -> "a.unit_id::text";
            case AUTHORITY -> "a.authority_id::text";
            case FOOD_SAFETY -> "a.food_safety::text";
            case CATEGORY -> "a.certified_category";
        };
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
