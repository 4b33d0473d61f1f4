package org.openkepu.recommendation.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Candidate;
import org.openkepu.activity.Candidates;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A body's remarks to itself about activities of its scope, in every stage. */
@Service
@Transactional
public class NoteKeeping {

    private final SlateGate gate;
    private final NoteRecords notes;
    private final Candidates candidates;
    private final AuditTrail trail;

    NoteKeeping(SlateGate gate, NoteRecords notes, Candidates candidates, AuditTrail trail) {
        this.gate = gate;
        this.notes = notes;
        this.candidates = candidates;
        this.trail = trail;
    }

    /** An activity with the body's remark, empty where there is none. */
    public record Noted(Candidate activity, String note) {}

    /** @throws NotFound outside the body's scope */
    @Transactional(readOnly = true)
    public Noted find(UUID activityId, Actor actor) {
        Body body = gate.body(actor);
        Candidate activity = candidates
                .find(activityId)
                .filter(one -> one.liesIn(body.scope()))
                .orElseThrow(NotFound::new);
        return new Noted(activity, notes.of(body.id(), List.of(activityId)).getOrDefault(activityId, ""));
    }

    /**
     * Keeps a remark of at most 500 characters; an empty one takes it away.
     *
     * @throws NotFound outside the body's scope
     * @throws FormRefused where it is too long
     */
    public void write(UUID activityId, @Nullable String typed, Actor actor, ArrivedAt arrival) {
        find(activityId, actor);
        var form = new FieldReader();
        String note = form.field("note", typed).text(1, SlateReasons.LONGEST);
        FormRefused.when(form.problems());
        notes.write(gate.body(actor).id(), activityId, note == null ? "" : note, actor.name(), arrival.instant());
        trail.append(actor, "slate.noted", activityId, Map.of());
    }
}
