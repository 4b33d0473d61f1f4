package org.openkepu.recommendation.domain;

import static org.openkepu.shared.RuleBroken.require;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Candidate;
import org.openkepu.activity.Candidates;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.StageKind;
import org.openkepu.campaign.StageWindow;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Sentence;
import org.springframework.stereotype.Component;

/**
 * The one way to a slate that is written: stage open at the arrival, then the slate's row, then, where places are given out,
 * the quota's row. Everybody takes these locks in this order and activities last, so that nobody waits in a circle.
 */
@Component
class SlateGate {

    private final Bodies bodies;
    private final SlateRecords slates;
    private final SlateLines lines;
    private final QuotaRecords quotas;
    private final Campaigns campaigns;
    private final Candidates candidates;
    private final RowLocks locks;

    SlateGate(
            Bodies bodies,
            SlateRecords slates,
            SlateLines lines,
            QuotaRecords quotas,
            Campaigns campaigns,
            Candidates candidates,
            RowLocks locks) {
        this.bodies = bodies;
        this.slates = slates;
        this.lines = lines;
        this.quotas = quotas;
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.locks = locks;
    }

    /** Campaigns are recommended in one after the other: the current one. */
    Campaign campaign() {
        return campaigns.current();
    }

    /** The stage of recommending for a body, extensions included. */
    StageWindow window(Body body) {
        return campaigns.window(campaign().id(), StageKind.RECOMMENDATION, body.subject());
    }

    /** Lets pass while the stage is open for the body and quotas are fixed ({@code stage.closed}; A23). */
    void requireOpen(Body body, ArrivedAt arrival) {
        StageWindow window = window(body);
        window.requireOpen(arrival);
        require(
                quotas.round(campaign().id()).isPresent(),
                "stage.closed",
                window.stage(),
                new Sentence("campaign.stage.not-fixed"),
                new Sentence("campaign.stage.after.coming"));
    }

    /** The own slate of an admin's body, open, drafted and nobody else's until the transaction ends. */
    Slate draft(Body body, @Nullable Long shown, ArrivedAt arrival) {
        requireOpen(body, arrival);
        Slate slate = slates.open(campaign().id(), body.id());
        slate.requireDraft();
        slate.requireVersion(shown);
        return slate;
    }

    /** Activities, which stay as they are until the transaction ends. */
    List<Candidate> hold(Collection<UUID> activityIds) {
        return locks.waitFor(() -> candidates.hold(activityIds));
    }

    /** A line of the own slate; one of another body's is answered like none (trust F8). */
    SlateLine ownLine(UUID id, Body body) {
        return lines.find(id)
                .filter(line -> slates.find(line.slateId())
                        .filter(slate -> slate.bodyId().equals(body.id()))
                        .isPresent())
                .orElseThrow(NotFound::new);
    }

    Body body(Actor actor) {
        return bodies.of(actor);
    }

    Optional<Body> body(UUID id) {
        return bodies.find(id);
    }

    /** Lets pass while the quota, whose row is locked here, has a place left ({@code recommendation.quota-full}; trust F6). */
    void requirePlace(Slate slate, RecommendationKind kind) {
        int places = quotas.lock(slate.campaignId(), slate.bodyId(), kind)
                .map(Quota::places)
                .orElse(0);
        require(lines.count(slate.id(), kind) < places, "recommendation.quota-full", places);
    }
}
