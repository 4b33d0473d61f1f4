package org.openkepu.activity.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

/**
 * A filter as a condition over activities {@code a}; values travel as parameters only (trust F9).
 *
 * @param names what the index of names answers by itself, null where no name is looked for
 * @param rest what else is asked, at least the state
 */
record ListCondition(@Nullable SearchKeys names, String rest, Map<String, Object> parameters) {

    /** The rows as they stand behind {@code from}, more conditions may follow. */
    String rows() {
        return (names == null ? "activity a" : names.rows()) + " where " + rest;
    }

    /** Whether names are looked for in so much that the newest are to be had without the others. */
    boolean inSteps() {
        return names != null && names.inSteps();
    }

    /**
     * Columns of the newest names looked for, so many that one more than {@link NameSearch#EXAMINED} tells that there are others,
     * each with {@code wanted}: whether it fulfils the rest.
     *
     * @param after whether to begin behind the parameter {@code after}
     */
    String newest(String columns, boolean after) {
        return Objects.requireNonNull(names).newest(columns + ", (" + rest + ") as wanted", after) + " limit "
                + (NameSearch.EXAMINED + 1);
    }

    /** The same with one more condition. */
    ListCondition and(String more) {
        return new ListCondition(names, rest + " and " + more, parameters);
    }

    static ListCondition of(ActivityFilter filter, Instant now) {
        return filter.phase() == Phase.CANCELLED
                ? calledOff(filter, now)
                : publicly(filter, "a.state = 'PUBLISHED'", now);
    }

    /** What was called off of all that the filter asks for: in its phase, had it not been. */
    static ListCondition calledOff(ActivityFilter filter, Instant now) {
        return publicly(filter, "a.state = 'CANCELLED' and a.published_at is not null", now);
    }

    private static ListCondition publicly(ActivityFilter filter, String state, Instant now) {
        var condition = common(filter, Asked.place(filter), now);
        condition.and(state);
        return condition.built();
    }

    /** What an office's filter asks for inside its scope, the states left open. */
    static ListCondition within(Scope scope, OfficeFilter filter, Instant now) {
        Scope place = Asked.place(filter.common());
        var condition = common(filter.common(), place.equals(Scope.EVERYTHING) ? scope : place, now);
        boolean searched = condition.parameters().containsKey("grams");
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
    private static ConditionBuilding common(ActivityFilter filter, Scope place, Instant now) {
        var condition = new ConditionBuilding();
        condition.parameters().put("year", filter.year());
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
}
