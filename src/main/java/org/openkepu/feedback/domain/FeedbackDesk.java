package org.openkepu.feedback.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.audit.AuditTrail;
import org.openkepu.feedback.FeedbackAnswered;
import org.openkepu.shared.Actor;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Feedback as those read and answer it whom it is routed to: the province for its own, the operator for all (B40). */
@Service
@Transactional
public class FeedbackDesk {

    private static final int LONGEST = 2_000;

    private final FeedbackRecords records;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final PortalClock clock;

    FeedbackDesk(FeedbackRecords records, AuditTrail trail, ApplicationEventPublisher events, PortalClock clock) {
        this.records = records;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A page of what was routed to the actor, in four statements.
     *
     * @param state {@code RECEIVED} or {@code ANSWERED}, null for all
     * @param page from 1; beyond the end the last page is answered
     */
    @Transactional(readOnly = true)
    public FeedbackList list(Actor actor, @Nullable String state, int page) {
        String province = province(actor);
        long total = records.count(province, state);
        long waiting = records.count(province, "RECEIVED");
        int last = (int) Math.max(1, (total + FeedbackList.PAGE_SIZE - 1) / FeedbackList.PAGE_SIZE);
        int shown = Math.min(Math.max(1, page), last);
        List<FeedbackItem> items =
                records.page(province, state, FeedbackList.PAGE_SIZE, (shown - 1L) * FeedbackList.PAGE_SIZE);
        return new FeedbackList(items, total, waiting, shown);
    }

    /**
     * Answers; more answers may follow, by either.
     *
     * @throws NotFound for what was not routed to the actor
     * @throws FormRefused without a text of 2 to 2,000 characters
     */
    public void answer(UUID id, @Nullable String typed, Actor actor) {
        String province = province(actor);
        var found = records.lock(id)
                .filter(one -> province == null || province.equals(one.provinceCode()))
                .orElseThrow(NotFound::new);
        var reader = new FieldReader();
        String text = reader.field("text", typed).mandatory().text(2, LONGEST);
        FormRefused.when(reader.problems());
        UUID reply = records.answer(id, Objects.requireNonNull(text), actor, clock.now());
        trail.append(actor, "feedback.answered", id, Map.of("receipt", found.receipt()));
        UUID sender = found.senderId();
        if (sender != null) {
            events.publishEvent(new FeedbackAnswered(reply, sender, found.receipt()));
        }
    }

    /** The province the actor reads for, null for all of them. */
    private static @Nullable String province(Actor actor) {
        if (actor.role() == Role.OPERATOR) {
            return null;
        }
        if (actor.role() != Role.PROVINCE_ADMIN || actor.regionCode() == null) {
            throw new NotFound();
        }
        return actor.regionCode();
    }
}
