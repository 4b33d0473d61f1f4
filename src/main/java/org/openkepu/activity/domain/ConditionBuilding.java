package org.openkepu.activity.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.activity.Phase;
import org.openkepu.shared.Scope;

/** Puts a condition of a list together, part by part. */
final class ConditionBuilding {

    /** Everything looked for in an activity, as {@link Grams#normal} brings texts into one form. */
    private static final String NORMAL = "lower(normalize(concat_ws(e'\\n', a.title, a.unit_name, a.address), NFKC))";

    private @Nullable SearchKeys names;
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    Map<String, Object> parameters() {
        return parameters;
    }

    ListCondition built() {
        return new ListCondition(names, parts.isEmpty() ? "true" : String.join(" and ", parts), parameters);
    }

    void and(String part) {
        parts.add(part);
    }

    /** By parameters of their own, so that a filter for a place or body narrows the scope and never widens it. */
    void andScope(Scope scope) {
        switch (scope.line()) {
            case EVERYTHING -> {}
            case PROVINCE -> and("a.province_code = :scope", "scope", String.valueOf(scope.regionCode()));
            case CITY -> and("a.city_code = :scope", "scope", String.valueOf(scope.regionCode()));
            case COUNTY -> and("a.county_code = :scope", "scope", String.valueOf(scope.regionCode()));
            case BODY -> and("a.authority_id = :scope", "scope", Objects.requireNonNull(scope.authorityId()));
        }
    }

    void and(String part, String name, Object value) {
        parts.add(part);
        parameters.put(name, value);
    }

    void andEqual(String column, @Nullable Object value) {
        if (value != null) {
            and("a." + column + " = :" + column, column, value);
        }
    }

    void andPhase(@Nullable Phase phase, Instant now) {
        if (phase == null || phase == Phase.CANCELLED) {
            return;
        }
        String part = switch (phase) {
            case UPCOMING -> "a.starts_at > :now";
            case ONGOING -> "a.starts_at <= :now and a.ends_at >= :now";
            default -> "a.ends_at < :now";
        };
        and(part, "now", now.atOffset(ZoneOffset.UTC));
    }

    /**
     * By keys of the index that name campaign and place too ({@link SearchKeys}), so neither is asked for again; a
     * longer text is looked at in what was found, every word of it wherever it stands. A whole number is that activity's.
     * Answers whether a name is looked for.
     */
    boolean andText(ActivityFilter filter, Scope place) {
        String text = filter.q() == null ? "" : Grams.normal(filter.q());
        if (text.isEmpty()) {
            return false;
        }
        if (ActivityNumber.isWhole(text)) {
            and("a.number = :number", "number", text);
            return false;
        }
        names = SearchKeys.held(place, Grams.toLookFor(text), parameters);
        String[] words = text.split("\\s+");
        if (words.length > 1) {
            names = names.and("not exists (select from unnest((select :words::text[])) as word where position(word in "
                    + NORMAL + ") = 0)");
            parameters.put("words", words);
        } else if (text.codePointCount(0, text.length()) > 2) {
            names = names.and(
                    "(position(:text in a.title) > 0 or position(:text in a.unit_name) > 0 or position(:text in "
                            + NORMAL + ") > 0)");
            parameters.put("text", text);
        }
        return true;
    }
}
