package org.openkepu.recommendation.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.recommendation.RecommendationKind;

/**
 * What is put on a slate: an activity, or a unit by its host.
 *
 * @param alone whether the activity may stand on this slate only
 */
record NewLine(
        RecommendationKind kind,
        @Nullable UUID activityId,
        @Nullable UUID hostId,
        @Nullable String hostName,
        boolean alone,
        String reason) {

    static NewLine activity(UUID id, boolean alone, String reason) {
        return new NewLine(RecommendationKind.ACTIVITY, id, null, null, alone, reason);
    }

    static NewLine unit(UUID hostId, String hostName, String reason) {
        return new NewLine(RecommendationKind.UNIT, null, hostId, hostName, false, reason);
    }
}
