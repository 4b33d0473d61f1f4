package org.openkepu.recommendation.domain;

import static org.openkepu.shared.RuleBroken.require;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Candidate;
import org.openkepu.activity.Candidates;
import org.openkepu.audit.AuditTrail;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.recommendation.SlateNotice;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Ids;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the operator does with slates, each time with a reason that the bodies are told: move a holding, recall a submission. */
@Service
@Transactional
public class SlateMoving {

    private static final String NOWHERE = "none";

    private final SlateRecords slates;
    private final SlateLines lines;
    private final SlateGate gate;
    private final LineMove moving;
    private final Submissions submissions;
    private final CommendationRecords commendations;
    private final Candidates candidates;
    private final Bodies bodies;
    private final NoticeRecords notices;
    private final AuditTrail trail;

    SlateMoving(
            SlateRecords slates,
            SlateLines lines,
            SlateGate gate,
            LineMove moving,
            Submissions submissions,
            CommendationRecords commendations,
            Candidates candidates,
            Bodies bodies,
            NoticeRecords notices,
            AuditTrail trail) {
        this.slates = slates;
        this.lines = lines;
        this.gate = gate;
        this.moving = moving;
        this.submissions = submissions;
        this.commendations = commendations;
        this.candidates = candidates;
        this.bodies = bodies;
        this.notices = notices;
        this.trail = trail;
    }

    /**
     * Moves an activity from one slate to the other line's, or takes it off; neither slate may be submitted.
     *
     * @param typed id of the body it goes to, {@code none} for no slate
     * @throws NotFound for a line that is none of an activity
     * @throws FormRefused without a target or a reason of 1 to 500 characters
     * @throws org.openkepu.shared.RuleBroken recommendation.submitted, recommendation.quota-full
     */
    public UUID move(UUID lineId, @Nullable String typed, @Nullable String reason, Actor operator, ArrivedAt arrival) {
        SlateLine line = lines.find(lineId)
                .filter(one -> one.kind() == RecommendationKind.ACTIVITY)
                .orElseThrow(NotFound::new);
        UUID activityId = Objects.requireNonNull(line.activityId());
        Slate known = slates.find(line.slateId()).orElseThrow(NotFound::new);
        Candidate activity = candidates.find(activityId).orElseThrow(NotFound::new);
        var form = new FieldReader();
        String target = form.field("bodyId", typed).mandatory().line(1, 40);
        String why = form.field("reason", reason).mandatory().text(1, SlateReasons.LONGEST);
        FormRefused.when(form.problems());
        Body taker = NOWHERE.equals(target) ? null : target(activity, known, target);
        moving.lock(known.campaignId(), known.bodyId(), taker);
        moving.move(known, line, taker, operator, arrival);
        if (taker != null) {
            Slate to = slates.open(known.campaignId(), taker.id());
            tell(to, SlateNotice.Kind.MOVED_HERE, activity.title(), name(known.bodyId()), why, arrival);
        }
        String towards = taker == null ? null : taker.name();
        tell(known, SlateNotice.Kind.MOVED_AWAY, activity.title(), towards, why, arrival);
        trail.append(
                operator,
                "slate.moved",
                activityId,
                Map.of(
                        "from", Objects.toString(name(known.bodyId()), ""),
                        "to", Objects.toString(towards, ""),
                        "reason", Objects.requireNonNull(why)));
        return known.bodyId();
    }

    private Body target(Candidate activity, Slate from, @Nullable String typed) {
        return bodies.ofActivity(activity.provinceCode(), activity.authorityId()).stream()
                .filter(body -> !body.id().equals(from.bodyId()))
                .filter(body -> Ids.read(typed).filter(body.id()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new FormRefused(List.of(Problem.missing("bodyId"))));
    }

    /**
     * Gives a submitted slate back to its body.
     *
     * @throws FormRefused without a reason of 1 to 500 characters
     * @throws org.openkepu.shared.RuleBroken recommendation.not-submitted, recommendation.commended
     */
    public void recall(UUID slateId, @Nullable String reason, Actor operator, ArrivedAt arrival) {
        Slate known = slates.find(slateId).orElseThrow(NotFound::new);
        var form = new FieldReader();
        String why = form.field("reason", reason).mandatory().text(1, SlateReasons.LONGEST);
        FormRefused.when(form.problems());
        Slate slate = slates.open(known.campaignId(), known.bodyId());
        require(slate.isSubmitted(), "recommendation.not-submitted");
        require(!commendations.existOf(slateId), "recommendation.commended");
        slates.move(slate.id(), Slate.State.DRAFT, slate.submissions());
        submissions.recall(slate, Objects.requireNonNull(why), operator.name(), arrival.instant());
        tell(slate, SlateNotice.Kind.RECALLED, gate.campaign().name(), null, why, arrival);
        trail.append(
                operator,
                "slate.recalled",
                slate.id(),
                Map.of("body", Objects.toString(name(slate.bodyId()), ""), "reason", why));
    }

    private void tell(
            Slate slate,
            SlateNotice.Kind kind,
            String title,
            @Nullable String other,
            @Nullable String reason,
            ArrivedAt arrival) {
        notices.add(slate.campaignId(), slate.bodyId(), kind, title, other, reason, arrival.instant());
    }

    private @Nullable String name(UUID bodyId) {
        return bodies.find(bodyId).map(Body::name).orElse(null);
    }
}
