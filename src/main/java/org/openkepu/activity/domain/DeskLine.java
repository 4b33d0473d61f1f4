package org.openkepu.activity.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityState;

/**
 * One of a person's own activities as the desk lists it; title and number are null before they exist.
 *
 * @param changed parts saved with other content since they were submitted, {@link Part#DETAILS} for host and details
 */
public record DeskLine(
        UUID id,
        @Nullable String title,
        @Nullable String number,
        ActivityState state,
        @Nullable Instant startsAt,
        Instant createdAt,
        int editsLeft,
        boolean supplemented,
        boolean summarised,
        Set<Part> changed) {

    /** Whether its owner may still submit something else than was submitted. */
    boolean mayHaveChanges() {
        return number != null && state != ActivityState.CANCELLED && state != ActivityState.HIDDEN;
    }

    DeskLine changed(Set<Part> parts) {
        return new DeskLine(id, title, number, state, startsAt, createdAt, editsLeft, supplemented, summarised, parts);
    }

    /** How many of the three submissions recommendation needs are made, 0 to 3. */
    public int submissions() {
        return (number == null ? 0 : 1) + (supplemented ? 1 : 0) + (summarised ? 1 : 0);
    }
}
