package org.openkepu.activity.domain;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.Facet;
import org.openkepu.shared.Scope;

/** How counters and the deltas not folded yet are asked for: the same question in the words of both (ADR 5). */
final class Counters {

    /** The measures of a figure, in the order of {@link org.openkepu.activity.Figures}. */
    static final String MEASURES =
            "n, complete, on_time, food_safety, person_times, expected_person_times, supplemented, summarised";

    /** The same of a delta, whose food safety is a fact and not a number. */
    static final String PENDING_MEASURES = "d.n, d.complete, d.on_time, case when d.food_safety then d.n else 0 end,"
            + " d.person_times, d.expected_person_times, d.supplemented, d.summarised";

    /** The year as both name it. */
    static final String CAMPAIGN = ".campaign_id = (select id from campaign where year = :year)";

    private Counters() {}

    /** The parameters every question about a scope has. */
    static Map<String, Object> parameters(int year, Scope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("year", year);
        parameters.put("scope", scope.key());
        return parameters;
    }

    /**
     * One of some states, said in the statement itself: with them as a parameter the database makes a plan each time instead of
     * keeping one.
     *
     * @param of the name counters, deltas or activities go by
     * @param states at least one
     */
    static String in(String of, Set<ActivityState> states) {
        return EnumSet.copyOf(states).stream()
                .map(state -> "'" + state + "'")
                .collect(Collectors.joining(", ", of + ".state in (", ")"));
    }

    /** The scope over deltas {@code d}; over counters it is {@code scope = :scope}. */
    static String pending(Scope scope) {
        return switch (scope.line()) {
            case EVERYTHING -> "true";
            case PROVINCE -> "d.province_code = substr(:scope, 2)";
            case CITY -> "d.city_code = substr(:scope, 2)";
            case COUNTY -> "d.county_code = substr(:scope, 2)";
            case BODY -> "d.authority_id = substr(:scope, 2)::uuid";
        };
    }

    /** The values of a facet in a delta {@code d}, null where the counters keep none. */
    static String pending(Facet facet) {
        return switch (facet) {
            case PROVINCE -> "d.province_code";
            case CITY -> "d.city_code";
            case COUNTY -> "d.county_code";
            case DAY -> "d.starts_on::text";
            case THEME -> "d.theme";
            case FORM -> "d.form";
            case MODE -> "d.mode";
            case AUDIENCE -> "unnest(d.audiences)";
            case UNIT -> "d.unit_id::text";
            case AUTHORITY -> "d.authority_id::text";
            case FOOD_SAFETY -> "case when d.food_safety then 'true' end";
            case CATEGORY -> "d.category";
        };
    }
}
