package org.openkepu.activity.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityState;

/** One of a person's own activities as the desk lists it; title and number are null before they exist. */
public record DeskLine(
        UUID id,
        @Nullable String title,
        @Nullable String number,
        ActivityState state,
        @Nullable Instant startsAt,
        Instant createdAt,
        int editsLeft,
        boolean supplemented,
        boolean summarised) {

    /** How many of the three submissions recommendation needs are made, 0 to 3. */
    public int submissions() {
        return (number == null ? 0 : 1) + (supplemented ? 1 : 0) + (summarised ? 1 : 0);
    }
}
