package org.openkepu.activity;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an office's list is asked for inside its scope; a null part asks for everything.
 *
 * @param common the public filters
 * @param states those listed, at least one; never a draft
 * @param complete whether supplement and summary are submitted
 * @param startsOn Beijing day or month of the beginning
 */
public record OfficeFilter(
        ActivityFilter common,
        Set<ActivityState> states,
        @Nullable Boolean complete,
        @Nullable Boolean foodSafety,
        @Nullable UUID authorityId,
        @Nullable UUID unitId,
        @Nullable Days startsOn,
        @Nullable Trait trait,
        OfficeSort sort) {

    /** Every state an office sees: all but drafts. */
    public static final Set<ActivityState> SUBMITTED =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(ActivityState.DRAFT)));

    /** Everything submitted for a year. */
    public static OfficeFilter ofYear(int year) {
        return new OfficeFilter(
                ActivityFilter.ofYear(year), SUBMITTED, null, null, null, null, null, null, OfficeSort.NEWEST);
    }

    /** What is published and not complete, the least complete first. */
    public static OfficeFilter unready(int year) {
        return new OfficeFilter(
                ActivityFilter.ofYear(year),
                Set.of(ActivityState.PUBLISHED),
                false,
                null,
                null,
                null,
                null,
                null,
                OfficeSort.NEWEST);
    }
}
