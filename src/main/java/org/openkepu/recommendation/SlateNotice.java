package org.openkepu.recommendation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a body is told of its slate.
 *
 * @param title of the activity it is about; of the campaign for a recall
 * @param otherBody the other body of a move, else null
 * @param reason what was given as the reason, null where there is none
 * @param at portal time
 */
public record SlateNotice(
        Kind kind,
        String title,
        @Nullable String otherBody,
        @Nullable String reason,
        Instant at) {

    /** What happened. */
    public enum Kind {
        /** An activity was hidden and left. */
        HIDDEN,
        /** An activity was called off and left. */
        CANCELLED,
        /** An activity is no longer complete or published and left. */
        INCOMPLETE,
        /** An activity lies in another scope now and left. */
        FOREIGN,
        /** The other line handed an activity over. */
        GIVEN,
        /** The operator moved an activity to another slate, or took it off. */
        MOVED_AWAY,
        /** The operator moved an activity here. */
        MOVED_HERE,
        /** The operator recalled the submitted slate. */
        RECALLED
    }
}
