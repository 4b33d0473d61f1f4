package org.openkepu.recommendation.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openkepu.activity.Candidate;
import org.openkepu.activity.Candidates;
import org.openkepu.campaign.Campaign;
import org.openkepu.recommendation.BodyKind;
import org.openkepu.recommendation.RecommendationKind;
import org.springframework.stereotype.Component;

/** Reads what all bodies have submitted, in the order of their lists; in three statements. */
@Component
class SubmittedLines {

    private final SlateRecords slates;
    private final SlateLines lines;
    private final Candidates candidates;
    private final Bodies bodies;

    SubmittedLines(SlateRecords slates, SlateLines lines, Candidates candidates, Bodies bodies) {
        this.slates = slates;
        this.lines = lines;
        this.candidates = candidates;
        this.bodies = bodies;
    }

    /** Every line of every submitted slate, a body's activities before its units. */
    List<SubmittedLine> of(Campaign campaign) {
        List<SlateLine> submitted = lines.submitted(campaign.id());
        Map<UUID, UUID> owners = slates.of(campaign.id()).stream().collect(Collectors.toMap(Slate::id, Slate::bodyId));
        Map<UUID, List<SlateLine>> byBody = submitted.stream()
                .collect(Collectors.groupingBy(line -> Objects.requireNonNull(owners.get(line.slateId()))));
        Map<UUID, Candidate> activities = SlateLine.activities(submitted, candidates);
        List<SubmittedLine> all = new ArrayList<>();
        Arrays.stream(BodyKind.values())
                .flatMap(kind -> bodies.all(kind).stream())
                .forEach(body -> all.addAll(numbered(body, byBody.getOrDefault(body.id(), List.of()), activities)));
        return all;
    }

    private static List<SubmittedLine> numbered(Body body, List<SlateLine> own, Map<UUID, Candidate> activities) {
        List<SubmittedLine> numbered = new ArrayList<>();
        for (RecommendationKind kind : RecommendationKind.values()) {
            int n = 0;
            for (SlateLine line : own) {
                if (line.kind() == kind) {
                    numbered.add(new SubmittedLine(line, body, ++n, activities.get(line.activityId())));
                }
            }
        }
        return numbered;
    }
}
