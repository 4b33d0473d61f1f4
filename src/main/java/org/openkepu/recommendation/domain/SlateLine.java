package org.openkepu.recommendation.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.recommendation.RecommendationKind;

/**
 * One line of a slate: an activity, or a unit by its host.
 *
 * @param position order within its kind; gaps mean nothing
 * @param reason why it is recommended, empty while not written yet
 */
public record SlateLine(
        UUID id,
        UUID slateId,
        RecommendationKind kind,
        int position,
        @Nullable UUID activityId,
        @Nullable UUID hostId,
        @Nullable String hostName,
        String reason,
        String addedByName,
        Instant addedAt) {}
