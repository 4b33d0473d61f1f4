package org.openkepu.activity;

/** What those who answer for an activity can do about it; each is kept in its history and told to its owner. */
public enum DecisionKind {
    /** Taken off the public pages. */
    HIDDEN,
    RESTORED,
    /** Sent back with what is to be corrected. */
    RETURNED,
    /** Approved, in a campaign with review. */
    APPROVED,
    /** Told what is still missing for recommendation. */
    REMINDED,
    /** Asked to call off one of two activities that look the same. */
    CANCELLATION_ASKED
}
