package org.openkepu.activity.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityChanged;
import org.openkepu.activity.DecisionKind;
import org.openkepu.audit.AuditTrail;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Problem;
import org.openkepu.shared.Scope;
import org.openkepu.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where those who answer for an activity decide about it: hide and restore, send back, approve. The first decision stands;
 * each is appended to the history in its own transaction and read by the owner from there.
 */
@Service
@Transactional
public class ActivityDeciding {

    /** How long a reason may be. */
    public static final int LONGEST_REASON = 500;

    private final Activities activities;
    private final Decisions decisions;
    private final Filings filings;
    private final FilingReader reader;
    private final Campaigns campaigns;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    ActivityDeciding(
            Activities activities,
            Decisions decisions,
            Filings filings,
            FilingReader reader,
            Campaigns campaigns,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.events = events;
        this.activities = activities;
        this.decisions = decisions;
        this.filings = filings;
        this.reader = reader;
        this.campaigns = campaigns;
        this.trail = trail;
    }

    /**
     * Takes a published activity off the public pages.
     *
     * @param shown the revision the decision was made on, null where it was shown none
     * @throws NotFound outside the actor's scope
     * @throws FormRefused without a reason of 1 to 500 characters
     * @throws org.openkepu.shared.RuleBroken activity.decision.taken, form.stale
     */
    public void hide(UUID id, @Nullable String reason, @Nullable Long shown, Actor actor, ArrivedAt arrival) {
        Activity activity = found(id, actor);
        String why = reason(reason);
        decide(
                activity,
                shown,
                DecisionKind.HIDDEN,
                why,
                actor,
                arrival,
                one -> one.standing().hide(actor.scope(), why));
        trail.append(actor, "activity.hidden", id, Map.of("number", number(activity), "reason", why));
    }

    /**
     * Puts a hidden activity back; only the line that hid it or the operator can.
     *
     * @throws NotFound outside the actor's scope
     * @throws org.openkepu.shared.RuleBroken activity.hiding.other-line, activity.decision.taken, form.stale
     */
    public void restore(UUID id, @Nullable Long shown, Actor actor, ArrivedAt arrival) {
        Activity activity = found(id, actor);
        decide(
                activity,
                shown,
                DecisionKind.RESTORED,
                null,
                actor,
                arrival,
                one -> one.standing().restore(actor.scope()));
        trail.append(actor, "activity.shown-again", id, Map.of("number", number(activity)));
    }

    /**
     * Sends an activity back with what is to be corrected; one that is published stays so and goes on counting. No closed
     * stage is opened by it.
     *
     * @throws NotFound outside the actor's scope
     * @throws FormRefused without a reason of 1 to 500 characters
     * @throws org.openkepu.shared.RuleBroken activity.decision.taken, form.stale
     */
    public void sendBack(UUID id, @Nullable String reason, @Nullable Long shown, Actor actor, ArrivedAt arrival) {
        Activity activity = found(id, actor);
        String why = reason(reason);
        decide(
                activity,
                shown,
                DecisionKind.RETURNED,
                why,
                actor,
                arrival,
                one -> one.standing().sendBack(why));
        trail.append(actor, "activity.returned", id, Map.of("number", number(activity), "reason", why));
    }

    /**
     * Approves what was handed in last.
     *
     * @throws NotFound outside the actor's scope
     * @throws org.openkepu.shared.RuleBroken activity.decision.taken, form.stale
     */
    public void approve(UUID id, @Nullable Long shown, Actor actor, ArrivedAt arrival) {
        Activity activity = found(id, actor);
        Campaign campaign = campaigns.find(activity.campaignId()).orElseThrow(NotFound::new);
        Facts handedIn = reader.facts(filings.latest(id).orElseThrow(NotFound::new), campaign);
        decide(
                activity,
                shown,
                DecisionKind.APPROVED,
                null,
                actor,
                arrival,
                one -> one.approve(handedIn, arrival.instant()));
        trail.append(
                actor,
                "activity.approved",
                id,
                Map.of("number", number(activity), "version", String.valueOf(activity.versions())));
    }

    /** Finds all of them for a change, in the order of their ids so that two batches never wait for each other. */
    List<Activity> all(List<UUID> ids, Actor actor) {
        return ids.stream().distinct().sorted().map(id -> found(id, actor)).toList();
    }

    private Activity found(UUID id, Actor actor) {
        return activities.withinForChange(managing(actor), id).orElseThrow(NotFound::new);
    }

    /** The scope in which somebody manages; a city or county sees figures only, whatever address it found. */
    static Scope managing(Actor actor) {
        Scope scope = actor.scope();
        if (scope.line() == Scope.Line.CITY || scope.line() == Scope.Line.COUNTY) {
            throw new NotFound();
        }
        return scope;
    }

    private void decide(
            Activity activity,
            @Nullable Long shown,
            DecisionKind kind,
            @Nullable String reason,
            Actor actor,
            ArrivedAt arrival,
            Consumer<Activity> decision) {
        decision.accept(activity);
        activity.requireRevision(shown);
        decisions.append(activity, kind, reason, actor, arrival.instant());
        activities.saveAndFlush(activity);
        events.publishEvent(new ActivityChanged(activity.id()));
    }

    /** A reason as typed, without which nobody is told no. */
    static String reason(@Nullable String typed) {
        String reason = Texts.clean(typed);
        if (reason.isEmpty()) {
            throw new FormRefused(List.of(Problem.wrong("reason", "activity.decision.reason-required")));
        }
        if (Texts.length(reason) > LONGEST_REASON || Texts.isMalformed(reason)) {
            throw new FormRefused(List.of(Problem.wrong("reason", "activity.decision.reason-invalid", LONGEST_REASON)));
        }
        return reason;
    }

    private static String number(Activity activity) {
        return String.valueOf(activity.number());
    }
}
