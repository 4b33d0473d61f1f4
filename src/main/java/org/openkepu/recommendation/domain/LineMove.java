package org.openkepu.recommendation.domain;

import static org.openkepu.shared.RuleBroken.require;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Candidate;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.springframework.stereotype.Component;

/** Moves a line with its reason from one slate to the end of another, or nowhere; nobody comes between. */
@Component
class LineMove {

    private final SlateRecords slates;
    private final SlateLines lines;
    private final SlateRules rules;
    private final SlateGate gate;

    LineMove(SlateRecords slates, SlateLines lines, SlateRules rules, SlateGate gate) {
        this.slates = slates;
        this.lines = lines;
        this.rules = rules;
        this.gate = gate;
    }

    /** Locks the slates of both bodies in the order of their ids, and refuses unless both are drafts. */
    void lock(UUID campaignId, UUID from, @Nullable Body taker) {
        Stream.concat(Stream.of(from), Stream.ofNullable(taker).map(Body::id))
                .sorted()
                .map(body -> slates.open(campaignId, body))
                .toList()
                .forEach(Slate::requireDraft);
    }

    /**
     * Moves the line; the slates are locked.
     *
     * @param taker null for no slate
     * @throws org.openkepu.shared.RuleBroken recommendation.quota-full, recommendation.incomplete, or form.stale where the line
     *     has gone meanwhile
     */
    void move(Slate from, SlateLine line, @Nullable Body taker, Actor actor, ArrivedAt arrival) {
        UUID activityId = Objects.requireNonNull(line.activityId());
        boolean alone = rules.holdOneSlate(from.campaignId());
        Candidate activity = gate.hold(List.of(activityId)).get(0);
        require(lines.remove(line.id()), "form.stale");
        slates.raise(from.id());
        if (taker == null) {
            return;
        }
        require(
                activity.isRecommendable() && activity.liesIn(taker.scope()),
                "recommendation.incomplete",
                activity.title());
        Slate to = slates.open(from.campaignId(), taker.id());
        gate.requirePlace(to, RecommendationKind.ACTIVITY);
        boolean added =
                lines.add(to.id(), NewLine.activity(activityId, alone, line.reason()), actor, arrival.instant());
        require(added, "recommendation.taken", taker.name());
        slates.raise(to.id());
    }
}
