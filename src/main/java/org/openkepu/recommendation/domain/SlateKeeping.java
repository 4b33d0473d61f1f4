package org.openkepu.recommendation.domain;

import static org.openkepu.shared.RuleBroken.require;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Candidate;
import org.openkepu.activity.Candidates;
import org.openkepu.activity.HostStanding;
import org.openkepu.activity.Hosts;
import org.openkepu.audit.AuditTrail;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Ids;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Problem;
import org.openkepu.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A body fills its slate: puts activities and units on it, each with a reason (A15, A18, A57, A58). */
@Service
@Transactional
public class SlateKeeping {

    private final SlateGate gate;
    private final SlateRecords slates;
    private final SlateLines lines;
    private final SlateReasons reasons;
    private final SlateRules rules;
    private final Candidates candidates;
    private final Hosts hosts;
    private final AuditTrail trail;

    SlateKeeping(
            SlateGate gate,
            SlateRecords slates,
            SlateLines lines,
            SlateReasons reasons,
            SlateRules rules,
            Candidates candidates,
            Hosts hosts,
            AuditTrail trail) {
        this.gate = gate;
        this.slates = slates;
        this.lines = lines;
        this.reasons = reasons;
        this.rules = rules;
        this.candidates = candidates;
        this.hosts = hosts;
        this.trail = trail;
    }

    /**
     * Puts an activity on the slate, or writes another reason where it stands there already.
     *
     * @param shown the version the form was made from; only another reason depends on it
     * @throws NotFound for an activity outside the body's scope
     * @throws FormRefused without an activity, or with a reason that is too long
     * @throws org.openkepu.shared.RuleBroken stage.closed, recommendation.submitted, recommendation.incomplete,
     *     recommendation.taken, recommendation.quota-full, form.stale
     */
    public void addActivity(
            @Nullable String typed, @Nullable String reason, @Nullable Long shown, Actor actor, ArrivedAt arrival) {
        Body body = gate.body(actor);
        UUID activityId = chosen("activityId", typed, body, arrival);
        if (candidates.find(activityId).filter(one -> belongs(one, body)).isEmpty()) {
            throw new NotFound();
        }
        gate.requireOpen(body, arrival);
        String why = SlateReasons.read(reason);
        Slate slate = gate.draft(body, null, arrival);
        Optional<SlateLine> known = lines.of(slate.id()).stream()
                .filter(line -> activityId.equals(line.activityId()))
                .findFirst();
        if (known.isPresent()) {
            reasons.rewrite(slate, known.get(), why, shown, actor);
            return;
        }
        boolean alone = rules.holdOneSlate(slate.campaignId());
        Candidate held = gate.hold(List.of(activityId)).stream()
                .filter(one -> belongs(one, body))
                .findFirst()
                .orElseThrow(NotFound::new);
        require(held.isRecommendable(), "recommendation.incomplete", held.title());
        requireFree(alone, activityId);
        gate.requirePlace(slate, RecommendationKind.ACTIVITY);
        boolean added = lines.add(slate.id(), NewLine.activity(activityId, alone, why), actor, arrival.instant());
        if (!added) {
            requireFree(alone, activityId);
            throw new NotFound();
        }
        slates.raise(slate.id());
        trail.append(actor, "slate.activity-added", activityId, Map.of("number", held.number(), "body", body.name()));
    }

    /** Whichever line was first holds it ({@code recommendation.taken}). */
    private void requireFree(boolean alone, UUID activityId) {
        if (alone) {
            lines.holdings(List.of(activityId)).stream().findFirst().ifPresent(holding -> {
                String holder = gate.body(holding.bodyId()).map(Body::name).orElse("");
                require(false, "recommendation.taken", holder);
            });
        }
    }

    private boolean belongs(Candidate candidate, Body body) {
        return candidate.campaignId().equals(gate.campaign().id()) && candidate.liesIn(body.scope());
    }

    /**
     * Puts a unit on the slate, or writes another reason where it stands there already.
     *
     * @param typed the host's id; a host that published nothing in the body's scope is not found
     */
    public void addUnit(
            @Nullable String typed, @Nullable String reason, @Nullable Long shown, Actor actor, ArrivedAt arrival) {
        Body body = gate.body(actor);
        HostStanding host = host(chosen("unitId", typed, body, arrival), body);
        gate.requireOpen(body, arrival);
        String why = SlateReasons.read(reason);
        Slate slate = gate.draft(body, null, arrival);
        Optional<SlateLine> known = lines.of(slate.id()).stream()
                .filter(line -> host.id().equals(line.hostId()))
                .findFirst();
        if (known.isPresent()) {
            reasons.rewrite(slate, known.get(), why, shown, actor);
            return;
        }
        gate.requirePlace(slate, RecommendationKind.UNIT);
        lines.add(slate.id(), NewLine.unit(host.id(), host.name(), why), actor, arrival.instant());
        slates.raise(slate.id());
        trail.append(actor, "slate.unit-added", host.id(), Map.of("unit", host.name(), "body", body.name()));
    }

    private HostStanding host(UUID id, Body body) {
        return hosts.of(gate.campaign().id(), body.scope(), List.of(id)).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What was chosen; a form without a choice is refused like every other form in a closed stage. */
    private UUID chosen(String field, @Nullable String typed, Body body, ArrivedAt arrival) {
        if (Texts.clean(typed).isEmpty()) {
            gate.requireOpen(body, arrival);
            throw new FormRefused(List.of(Problem.missing(field)));
        }
        return Ids.read(typed).orElseThrow(NotFound::new);
    }
}
