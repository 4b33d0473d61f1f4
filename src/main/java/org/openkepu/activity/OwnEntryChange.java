package org.openkepu.activity;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody on an activity's list changed the own entry, as its owner is told: never who.
 *
 * @param title the activity's name
 * @param at portal time
 */
public record OwnEntryChange(UUID activityId, String title, Kind kind, Instant at) {

    /** What was done; it is in force at once. */
    public enum Kind {
        CORRECTED,
        REMOVED
    }
}
