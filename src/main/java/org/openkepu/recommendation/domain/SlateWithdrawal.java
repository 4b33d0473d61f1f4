package org.openkepu.recommendation.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityChanged;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.Candidate;
import org.openkepu.activity.Candidates;
import org.openkepu.audit.AuditTrail;
import org.openkepu.recommendation.SlateNotice.Kind;
import org.openkepu.shared.PortalClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes an activity off its slate, drafted or submitted, in the very transaction in which it ceases to be one that may stand
 * there: hidden, called off, or edited into another scope. Whoever puts it on a slate holds it still meanwhile. The slate's own
 * row is left alone, for its holder may be waiting for this activity: the notice makes its version another.
 */
@Component
class SlateWithdrawal {

    private final SlateLines lines;
    private final Candidates candidates;
    private final Bodies bodies;
    private final NoticeRecords notices;
    private final AuditTrail trail;
    private final PortalClock clock;

    SlateWithdrawal(
            SlateLines lines,
            Candidates candidates,
            Bodies bodies,
            NoticeRecords notices,
            AuditTrail trail,
            PortalClock clock) {
        this.lines = lines;
        this.candidates = candidates;
        this.bodies = bodies;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /** Synchronous: what decides happens in the same transaction. */
    @EventListener
    void look(ActivityChanged change) {
        List<Holding> holdings = lines.holdings(List.of(change.activityId()));
        if (holdings.isEmpty()) {
            return;
        }
        Candidate activity = candidates.find(change.activityId()).orElseThrow();
        for (Holding holding : holdings) {
            Kind why = leaves(activity, holding);
            if (why != null) {
                withdraw(activity, holding, why);
            }
        }
    }

    private @Nullable Kind leaves(Candidate activity, Holding holding) {
        if (activity.state() == ActivityState.HIDDEN) {
            return Kind.HIDDEN;
        }
        if (activity.state() == ActivityState.CANCELLED) {
            return Kind.CANCELLED;
        }
        boolean inside = bodies.find(holding.bodyId())
                .filter(body -> activity.liesIn(body.scope()))
                .isPresent();
        return !activity.isRecommendable() ? Kind.INCOMPLETE : inside ? null : Kind.FOREIGN;
    }

    private void withdraw(Candidate activity, Holding holding, Kind why) {
        UUID campaignId = activity.campaignId();
        lines.remove(holding.lineId());
        String title = activity.title();
        notices.add(campaignId, holding.bodyId(), why, title, null, null, clock.now());
        trail.append(
                null, "slate.activity-left", activity.id(), Map.of("number", activity.number(), "why", why.name()));
    }
}
