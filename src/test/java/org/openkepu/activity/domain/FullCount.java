package org.openkepu.activity.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.activity.Facet;
import org.openkepu.activity.FigureLine;
import org.openkepu.activity.Figures;
import org.openkepu.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts activities themselves, written apart from the counters: what figures and totals must be equal to. */
final class FullCount {

    private static final String MEASURES = """
            count(*) as published,
            count(*) filter (where number is not null and supplement_submitted_at is not null and summary_submitted_at is not null) as complete,
            count(*) filter (where number is not null and supplement_submitted_at is not null and summary_submitted_at is not null
                and not late) as on_time,
            count(*) filter (where food_safety) as food_safety,
            coalesce(sum(person_times), 0) as person_times, coalesce(sum(expected_person_times), 0) as expected_person_times,
            count(supplement_submitted_at) as supplemented, count(summary_submitted_at) as summarised""";

    private final JdbcClient database;

    FullCount(JdbcClient database) {
        this.database = database;
    }

    Figures total(int year, Scope scope) {
        return database.sql(
                        "select " + MEASURES + " from activity a where " + inside(scope) + " and state = 'PUBLISHED'")
                .param("year", year)
                .query((row, n) -> figures(row))
                .single();
    }

    List<FigureLine> by(int year, Scope scope, Facet facet) {
        String value = switch (facet) {
            case DAY -> "to_char(starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')";
            case UNIT, AUTHORITY -> facet.name().toLowerCase(java.util.Locale.ROOT) + "_id::text";
            case CATEGORY -> "certified_category";
            case AUDIENCE -> "audience";
            case FOOD_SAFETY -> "coalesce(food_safety, false)::text";
            case PROVINCE, CITY, COUNTY -> facet.name().toLowerCase(java.util.Locale.ROOT) + "_code";
            default -> facet.name().toLowerCase(java.util.Locale.ROOT);
        };
        String each = facet == Facet.AUDIENCE
                ? " cross join lateral (select distinct unnest(audiences) as audience) as to_whom"
                : "";
        return database.sql("select coalesce(" + value + ", '') as value, " + MEASURES + " from activity a" + each
                        + " where " + inside(scope) + " and state = 'PUBLISHED' group by 1 order by 1")
                .param("year", year)
                .query((row, n) -> new FigureLine(row.getString("value"), figures(row)))
                .list();
    }

    Map<String, Long> states(int year, Scope scope) {
        var states = new HashMap<String, Long>();
        database.sql("select state, count(*) from activity a where " + inside(scope)
                        + " and deleted_at is null group by state")
                .param("year", year)
                .query(row -> {
                    states.put(row.getString(1), row.getLong(2));
                });
        return states;
    }

    long list(Scope scope, ActivityFilter filter, Narrowing narrowing, Instant now) {
        var condition = ListCondition.of(filter, now);
        var parts = new ArrayList<String>();
        var parameters = new HashMap<String, Object>(condition.parameters());
        parts.add(
                condition.rest().replace("a.state = 'PUBLISHED'", "a.state = any (:states) and a.deleted_at is null"));
        parts.add(inside(scope));
        parameters.put("states", narrowing.states().stream().map(Enum::name).toArray(String[]::new));
        if (narrowing.complete() != null) {
            parts.add("a.complete = " + narrowing.complete());
        }
        if (narrowing.foodSafety() != null) {
            parts.add("coalesce(a.food_safety, false) = " + narrowing.foodSafety());
        }
        if (narrowing.authorityId() != null) {
            parts.add("a.authority_id = '" + narrowing.authorityId() + "'");
        }
        if (narrowing.unitId() != null) {
            parts.add("a.unit_id = '" + narrowing.unitId() + "'");
        }
        if (narrowing.startsOn() != null) {
            parts.add("activity_beijing_day(a.starts_at) between '"
                    + narrowing.startsOn().first() + "' and '"
                    + narrowing.startsOn().last() + "'");
        }
        if (narrowing.trait() != null) {
            parts.add(ListCondition.trait(narrowing.trait()));
        }
        return database.sql("select count(*) from activity a where " + String.join(" and ", parts))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static String inside(Scope scope) {
        String place = switch (scope.line()) {
            case EVERYTHING -> "true";
            case BODY -> draftOr("authority_id") + " = '" + scope.authorityId() + "'";
            default ->
                draftOr(scope.line().name().toLowerCase(java.util.Locale.ROOT) + "_code") + " = '" + scope.regionCode()
                        + "'";
        };
        return "a.campaign_id = (select id from campaign where year = :year) and " + place;
    }

    private static String draftOr(String column) {
        return "(case when a.state = 'DRAFT' then a.draft_" + column + " else a." + column + " end)";
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
