package org.openkepu.recommendation.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Candidate;
import org.openkepu.activity.Candidates;
import org.openkepu.audit.AuditTrail;
import org.openkepu.recommendation.SlateNotice;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Ids;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a body does with the lines of its own slate until it is submitted: order, release, hand over to the other line. */
@Service
@Transactional
public class SlateOrdering {

    private final SlateGate gate;
    private final SlateRecords slates;
    private final SlateLines lines;
    private final LineMove moving;
    private final Candidates candidates;
    private final Bodies bodies;
    private final NoticeRecords notices;
    private final AuditTrail trail;

    SlateOrdering(
            SlateGate gate,
            SlateRecords slates,
            SlateLines lines,
            LineMove moving,
            Candidates candidates,
            Bodies bodies,
            NoticeRecords notices,
            AuditTrail trail) {
        this.gate = gate;
        this.slates = slates;
        this.lines = lines;
        this.moving = moving;
        this.candidates = candidates;
        this.bodies = bodies;
        this.notices = notices;
        this.trail = trail;
    }

    /**
     * Changes places with the line before or after; the first and the last one stay where they are.
     *
     * @throws NotFound for a line of another body's slate
     * @throws org.openkepu.shared.RuleBroken stage.closed, recommendation.submitted, form.stale
     */
    public void shift(UUID lineId, boolean up, @Nullable Long shown, Actor actor, ArrivedAt arrival) {
        SlateLine line = gate.ownLine(lineId, gate.body(actor));
        Slate slate = gate.draft(gate.body(actor), shown, arrival);
        List<SlateLine> like = lines.of(slate.id()).stream()
                .filter(one -> one.kind() == line.kind())
                .toList();
        int at = like.stream().map(SlateLine::id).toList().indexOf(lineId);
        int other = up ? at - 1 : at + 1;
        if (at >= 0 && other >= 0 && other < like.size()) {
            lines.swap(like.get(at), like.get(other));
            slates.raise(slate.id());
            trail.append(actor, "slate.reordered", lineId, Map.of("direction", up ? "up" : "down"));
        }
    }

    /** Takes a line off; an activity is free for the other line at once. The same errors as {@link #shift}. */
    public void release(UUID lineId, @Nullable Long shown, Actor actor, ArrivedAt arrival) {
        SlateLine line = gate.ownLine(lineId, gate.body(actor));
        Slate slate = gate.draft(gate.body(actor), shown, arrival);
        lines.remove(lineId);
        slates.raise(slate.id());
        trail.append(
                actor, "slate.line-removed", line.activityId(), Map.of("unit", Objects.toString(line.hostName(), "")));
    }

    /**
     * Gives an activity to the other line's slate in one step, so that nobody comes between.
     *
     * @param typed id of the body it goes to, one of {@link #others}
     * @throws FormRefused for a body that may not recommend it
     * @throws org.openkepu.shared.RuleBroken as {@link #shift}, and recommendation.quota-full or recommendation.submitted for
     *     the other slate
     */
    public void handOver(UUID lineId, @Nullable String typed, @Nullable Long shown, Actor actor, ArrivedAt arrival) {
        Body giver = gate.body(actor);
        SlateLine line = gate.ownLine(lineId, giver);
        gate.requireOpen(giver, arrival);
        UUID activityId = line.activityId();
        Body taker = others(activityId, giver).stream()
                .filter(body -> Ids.read(typed).filter(body.id()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new FormRefused(List.of(Problem.missing("bodyId"))));
        moving.lock(gate.campaign().id(), giver.id(), taker);
        Slate from = gate.draft(giver, shown, arrival);
        moving.move(from, line, taker, actor, arrival);
        notices.add(
                from.campaignId(),
                taker.id(),
                SlateNotice.Kind.GIVEN,
                title(activityId),
                giver.name(),
                null,
                arrival.instant());
        trail.append(actor, "slate.handed-over", activityId, Map.of("from", giver.name(), "to", taker.name()));
    }

    /** The other bodies that may recommend an activity: the province or the society or ministry beside this one. */
    @Transactional(readOnly = true)
    public List<Body> others(@Nullable UUID activityId, Body body) {
        return activityId == null
                ? List.of()
                : candidates.find(activityId).stream()
                        .flatMap(one -> bodies.ofActivity(one.provinceCode(), one.authorityId()).stream())
                        .filter(one -> !one.id().equals(body.id()))
                        .toList();
    }

    private String title(@Nullable UUID activityId) {
        return activityId == null
                ? ""
                : candidates.find(activityId).map(Candidate::title).orElse("");
    }
}
