package org.openkepu.recommendation.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.recommendation.RecommendationKind;

/**
 * One national result.
 *
 * @param lineId of the slate's line it came from
 * @param award code of the award kind (B34)
 * @param title the activity's name, or the unit's
 * @param activityNumber readable number of an activity, null for a unit
 * @param bodyName who recommended it
 */
public record Commendation(
        UUID id,
        UUID lineId,
        RecommendationKind kind,
        String award,
        String title,
        String unitName,
        @Nullable String activityNumber,
        String bodyName) {}
