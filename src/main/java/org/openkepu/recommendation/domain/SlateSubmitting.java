package org.openkepu.recommendation.domain;

import static org.openkepu.shared.RuleBroken.require;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Candidate;
import org.openkepu.audit.AuditTrail;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Submits a slate, once: everything on it is held still and looked at again, then frozen with a receipt. */
@Service
@Transactional
public class SlateSubmitting {

    private final SlateGate gate;
    private final SlateRecords slates;
    private final SlateLines lines;
    private final Submissions submissions;
    private final AuditTrail trail;

    SlateSubmitting(SlateGate gate, SlateRecords slates, SlateLines lines, Submissions submissions, AuditTrail trail) {
        this.gate = gate;
        this.slates = slates;
        this.lines = lines;
        this.submissions = submissions;
        this.trail = trail;
    }

    /**
     * Submits and answers the number of the submission.
     *
     * @param shown the version of the slate that was checked
     * @throws FormRefused where a line has no reason yet
     * @throws org.openkepu.shared.RuleBroken stage.closed, recommendation.submitted, form.stale, recommendation.empty,
     *     recommendation.incomplete
     */
    public int submit(@Nullable Long shown, Actor actor, ArrivedAt arrival) {
        Body body = gate.body(actor);
        Slate slate = gate.draft(body, shown, arrival);
        List<SlateLine> all = lines.of(slate.id());
        require(!all.isEmpty(), "recommendation.empty");
        FormRefused.when(missing(all));
        List<Candidate> held = gate.hold(activities(all));
        require(lines.of(slate.id()).equals(all), "form.stale");
        for (Candidate one : held) {
            require(one.isRecommendable() && one.liesIn(body.scope()), "recommendation.incomplete", one.title());
        }
        int n = slate.submissions() + 1;
        int units = (int) all.stream()
                .filter(line -> line.kind() == RecommendationKind.UNIT)
                .count();
        submissions.add(slate, n, all.size() - units, units, content(body, all), actor, arrival.instant());
        slates.move(slate.id(), Slate.State.SUBMITTED, n);
        trail.append(
                actor,
                "slate.submitted",
                slate.id(),
                Map.of(
                        "body", body.name(),
                        "activities", String.valueOf(all.size() - units),
                        "units", String.valueOf(units)));
        return n;
    }

    /** What keeps a slate from being submitted, line by line; the field is {@code line-} and the line's id. */
    static List<Problem> missing(List<SlateLine> all) {
        return all.stream()
                .filter(line -> line.reason().isEmpty())
                .map(line -> Problem.wrong("line-" + line.id(), "recommendation.reason-missing", line.position()))
                .toList();
    }

    private static List<UUID> activities(List<SlateLine> all) {
        return all.stream().map(SlateLine::activityId).filter(Objects::nonNull).toList();
    }

    private static String content(Body body, List<SlateLine> all) {
        var content = new StringBuilder(body.id().toString());
        for (SlateLine line : all) {
            content.append('\n')
                    .append(line.kind())
                    .append(' ')
                    .append(line.activityId() == null ? line.hostId() + " " + line.hostName() : line.activityId())
                    .append(' ')
                    .append(line.reason());
        }
        return content.toString();
    }
}
