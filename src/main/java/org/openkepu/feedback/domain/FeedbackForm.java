package org.openkepu.feedback.domain;

import org.jspecify.annotations.Nullable;

/**
 * Feedback as typed.
 *
 * @param provinceCode whom it is routed to besides the operator; empty for nobody
 * @param page the page it is about, a path of the portal
 */
public record FeedbackForm(
        @Nullable String kind,
        @Nullable String text,
        @Nullable String provinceCode,
        @Nullable String page) {

    /** What was typed stays out of logs. */
    @Override
    public String toString() {
        return kind + "|" + provinceCode + "|" + page;
    }
}
