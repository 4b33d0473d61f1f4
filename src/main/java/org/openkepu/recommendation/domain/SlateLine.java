package org.openkepu.recommendation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Candidate;
import org.openkepu.activity.Candidates;
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
        Instant addedAt) {

    /** The activities of some lines by their ids, those of units passed over. */
    static Map<UUID, Candidate> activities(List<SlateLine> lines, Candidates candidates) {
        List<UUID> ids = lines.stream()
                .map(SlateLine::activityId)
                .filter(Objects::nonNull)
                .toList();
        return candidates.find(ids).stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
    }
}
