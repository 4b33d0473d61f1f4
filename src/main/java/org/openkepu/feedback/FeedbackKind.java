package org.openkepu.feedback;

/** What a message to those who run the portal is about (B40). */
public enum FeedbackKind {
    PROBLEM,
    SUGGESTION,
    /** A typical case worth showing to others (典型案例). */
    CASE
}
