package org.openkepu.recommendation.domain;

import org.jspecify.annotations.Nullable;
import org.openkepu.recommendation.RecommendationKind;

/**
 * One national result.
 *
 * @param title the activity's name, or the unit's
 * @param activityNumber readable number of an activity, null for a unit
 * @param bodyName who recommended it
 */
public record Commendation(
        RecommendationKind kind,
        String title,
        String unitName,
        @Nullable String activityNumber,
        String bodyName) {}
