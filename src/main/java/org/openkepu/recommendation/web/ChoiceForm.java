package org.openkepu.recommendation.web;

import org.jspecify.annotations.Nullable;

/** What is put on a slate, as typed: an activity or a unit with the reason. */
record ChoiceForm(
        @Nullable String activityId,
        @Nullable String unitId,
        @Nullable String reason,
        @Nullable String version,
        @Nullable String token) {

    /** Everything that makes this form another one. */
    String content() {
        return activityId + "|" + unitId + "|" + reason;
    }
}
