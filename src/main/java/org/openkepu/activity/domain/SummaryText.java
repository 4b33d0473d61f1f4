package org.openkepu.activity.domain;

import org.jspecify.annotations.Nullable;

/** The summary as typed (活动总结): {@code mediaLinks} holds one address a line. */
public record SummaryText(
        @Nullable String personTimes,
        @Nullable String text,
        @Nullable String results,
        @Nullable String mediaLinks) implements PartText {

    public static final SummaryText EMPTY = new SummaryText(null, null, null, null);

    static SummaryText of(ActivitySummary summary) {
        return new SummaryText(
                Integer.toString(summary.personTimes()),
                summary.text(),
                summary.results(),
                String.join("\n", summary.mediaLinks()));
    }
}
