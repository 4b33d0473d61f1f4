package org.openkepu.activity.domain;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.Days;
import org.openkepu.activity.Trait;

/**
 * What an office's list is asked for beside the public filters; a null part asks for everything.
 *
 * @param states those listed, at least one; drafts stand in no list
 * @param complete whether supplement and summary are submitted
 * @param startsOn Beijing days of the beginning
 */
record Narrowing(
        Set<ActivityState> states,
        @Nullable Boolean complete,
        @Nullable Boolean foodSafety,
        @Nullable UUID authorityId,
        @Nullable UUID unitId,
        @Nullable Days startsOn,
        @Nullable Trait trait) {

    /** What everybody may see. */
    static final Narrowing PUBLISHED =
            new Narrowing(Set.of(ActivityState.PUBLISHED), null, null, null, null, null, null);

    /** The same of those days only. */
    Narrowing startingOn(Days days) {
        return new Narrowing(states, complete, foodSafety, authorityId, unitId, days, trait);
    }
}
