package org.openkepu.activity;

import java.util.Set;

/** An activity's life; only {@link #PUBLISHED} counts, anywhere. */
public enum ActivityState {
    DRAFT,
    /** Waits for approval, in a campaign with review. */
    SUBMITTED,
    PUBLISHED,
    /** Sent back before publication, with a reason. */
    RETURNED,
    /** Taken off the public pages with a reason, by the line that may lift it. */
    HIDDEN,
    /** Called off by its owner: final, readable, marked. */
    CANCELLED;

    /** Whether the public may read it. */
    public boolean isPublic() {
        return this == PUBLISHED || this == CANCELLED;
    }

    /** The states this one may become. */
    public Set<ActivityState> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, PUBLISHED);
            case SUBMITTED -> Set.of(PUBLISHED, RETURNED, CANCELLED);
            case RETURNED -> Set.of(SUBMITTED, CANCELLED);
            case PUBLISHED -> Set.of(HIDDEN, CANCELLED);
            case HIDDEN -> Set.of(PUBLISHED);
            case CANCELLED -> Set.of();
        };
    }
}
