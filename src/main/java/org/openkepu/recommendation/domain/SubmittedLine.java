package org.openkepu.recommendation.domain;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Candidate;
import org.openkepu.recommendation.RecommendationKind;

/**
 * A line of a submitted slate, which may be commended.
 *
 * @param n its place among the lines of its kind, from 1
 * @param activity null for a unit
 */
public record SubmittedLine(
        SlateLine line, Body body, int n, @Nullable Candidate activity) {

    public UUID id() {
        return line.id();
    }

    public RecommendationKind kind() {
        return line.kind();
    }

    /** The activity's name, or the unit's. */
    public String title() {
        return activity == null ? Objects.requireNonNullElse(line.hostName(), "") : activity.title();
    }

    public String unitName() {
        return activity == null ? title() : activity.unitName();
    }

    /** Readable number of an activity, empty for a unit. */
    public String number() {
        return activity == null ? "" : activity.number();
    }
}
