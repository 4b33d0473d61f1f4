package org.openkepu.recommendation.domain;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.FormRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why something is recommended: written beside the lines of the own slate, changed until it is submitted (A15, A18). */
@Service
@Transactional
public class SlateReasons {

    /** How many characters a reason may have. */
    public static final int LONGEST = 500;

    private final SlateGate gate;
    private final SlateRecords slates;
    private final SlateLines lines;
    private final AuditTrail trail;

    SlateReasons(SlateGate gate, SlateRecords slates, SlateLines lines, AuditTrail trail) {
        this.gate = gate;
        this.slates = slates;
        this.lines = lines;
        this.trail = trail;
    }

    /**
     * Writes another reason beside a line of the own slate.
     *
     * @throws org.openkepu.shared.NotFound for a line of another body's slate
     * @throws FormRefused with a reason that is too long
     * @throws org.openkepu.shared.RuleBroken stage.closed, recommendation.submitted, form.stale
     */
    public void write(UUID lineId, @Nullable String typed, @Nullable Long shown, Actor actor, ArrivedAt arrival) {
        Body body = gate.body(actor);
        SlateLine line = gate.ownLine(lineId, body);
        gate.requireOpen(body, arrival);
        String why = read(typed);
        rewrite(gate.draft(body, null, arrival), line, why, shown, actor);
    }

    /** The same for a slate that is held already; a reason like the one that stands there changes nothing. */
    void rewrite(Slate slate, SlateLine line, String reason, @Nullable Long shown, Actor actor) {
        if (line.reason().equals(reason)) {
            return;
        }
        slate.requireVersion(shown);
        lines.rewrite(line.id(), reason);
        slates.raise(slate.id());
        trail.append(actor, "slate.reason-changed", line.id(), Map.of("reason", reason));
    }

    /** A reason as typed, empty for none. */
    static String read(@Nullable String typed) {
        var form = new FieldReader();
        String reason = form.field("reason", typed).text(1, LONGEST);
        FormRefused.when(form.problems());
        return reason == null ? "" : reason;
    }
}
