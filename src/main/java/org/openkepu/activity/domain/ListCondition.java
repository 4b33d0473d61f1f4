package org.openkepu.activity.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Access;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.activity.OfficeFilter;
import org.openkepu.activity.Phase;
import org.openkepu.activity.Trait;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Scope;

/** A filter as a condition over {@code activity a}; values travel as parameters only (trust F9). */
record ListCondition(String sql, Map<String, Object> parameters) {

    static ListCondition of(ActivityFilter filter, Instant now) {
        var condition = common(filter, Asked.place(filter), now);
        condition.and(
                filter.phase() == Phase.CANCELLED
                        ? "a.state = 'CANCELLED' and a.published_at is not null"
                        : "a.state = 'PUBLISHED'");
        return condition.built();
    }

    /** What an office's filter asks for inside its scope, the states left open. */
    static ListCondition within(Scope scope, OfficeFilter filter, Instant now) {
        Scope place = Asked.place(filter.common());
        var condition = common(filter.common(), place.equals(Scope.EVERYTHING) ? scope : place, now);
        boolean searched = condition.parameters.containsKey("grams");
        if (!searched || !place.equals(Scope.EVERYTHING)) {
            condition.andScope(scope);
        }
        if (filter.complete() != null) {
            // as the indexes of complete activities say it
            condition.and(filter.complete() ? "a.complete" : "not a.complete");
        }
        condition.andEqual("food_safety", filter.foodSafety());
        condition.andEqual("unit_id", filter.unitId());
        if (filter.authorityId() != null) {
            condition.and("a.authority_id = :body", "body", filter.authorityId());
        }
        if (filter.startsOn() != null) {
            condition.and(
                    "a.starts_at >= :startsOn",
                    "startsOn",
                    midnight(filter.startsOn().first()));
            condition.and(
                    "a.starts_at < :startsBefore",
                    "startsBefore",
                    midnight(filter.startsOn().last().plusDays(1)));
        }
        if (filter.trait() != null) {
            condition.and(trait(filter.trait()));
        }
        return condition.built();
    }

    /** As the figures count them (migration activity_figures). */
    static String trait(Trait trait) {
        return switch (trait) {
            case SUPPLEMENTED -> "a.supplement_submitted_at is not null";
            case SUMMARISED -> "a.summary_submitted_at is not null";
            case ON_TIME -> "a.complete and not a.late";
            case LACKS_SUPPLEMENT -> "a.supplement_submitted_at is null";
            case LACKS_SUMMARY -> "a.summary_submitted_at is null";
            case UNREGISTERED_HOST -> "a.unit_id is null";
        };
    }

    /** @param place the narrowest place or body known, which the index of names is asked with */
    private static Building common(ActivityFilter filter, Scope place, Instant now) {
        var condition = new Building();
        condition.parameters.put("year", filter.year());
        if (!condition.andText(filter, place)) {
            condition.and("a.campaign_id = (select id from campaign where year = :year)");
            condition.andEqual("province_code", filter.provinceCode());
            condition.andEqual("city_code", filter.cityCode());
            condition.andEqual("county_code", filter.countyCode());
        }
        condition.andEqual("form", filter.form());
        condition.andEqual("theme", filter.theme());
        condition.andEqual("mode", filter.mode() == null ? null : filter.mode().name());
        if (filter.audience() != null) {
            condition.and("a.audiences @> array[:audience]::text[]", "audience", filter.audience());
        }
        if (filter.from() != null) {
            condition.and("a.ends_at >= :from", "from", midnight(filter.from()));
        }
        if (filter.to() != null) {
            condition.and("a.starts_at < :to", "to", midnight(filter.to().plusDays(1)));
        }
        filter.access().forEach(access -> condition.and(access(access)));
        condition.andPhase(filter.phase(), now);
        return condition;
    }

    private static String access(Access access) {
        return switch (access) {
            case FREE -> "a.free";
            case BARRIER_FREE -> "a.barrier_free";
            case ONLINE -> "a.mode in ('ONLINE', 'BOTH')";
        };
    }

    static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(PortalClock.BEIJING).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static class Building {

        private final List<String> parts = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        ListCondition built() {
            return new ListCondition(String.join(" and ", parts), parameters);
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
         * By keys of the index that name campaign and place too (migration activity_search), so neither is asked for again; a
         * longer text is looked at in what was found. Answers whether there was a text.
         */
        boolean andText(ActivityFilter filter, Scope place) {
            String text = filter.q() == null ? "" : Grams.normal(filter.q());
            if (text.isEmpty()) {
                return false;
            }
            and(
                    SearchBlocks.KEYS
                            + " @> (:grams::text[] || array(select '@' || id || :place from campaign where year = :year))",
                    "grams",
                    Grams.toLookFor(text));
            parameters.put("place", place.key());
            if (text.codePointCount(0, text.length()) > 2) {
                and("""
                        (position(:text in a.title) > 0 or position(:text in a.unit_name) > 0
                        or position(:text in lower(normalize(concat_ws(e'\\n', a.title, a.unit_name, a.address), NFKC))) > 0)""", "text", text);
            }
            return true;
        }
    }
}
