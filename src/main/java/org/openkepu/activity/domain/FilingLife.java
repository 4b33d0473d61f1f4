package org.openkepu.activity.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openkepu.activity.ActivityChanged;
import org.openkepu.audit.AuditTrail;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an owner does with a whole filing: call it off, copy it for a new one, throw a draft away and take it back. */
@Service
@Transactional
public class FilingLife {

    /** How long a deleted draft can be taken back. */
    public static final Duration BIN = Duration.ofDays(30);

    private final Activities activities;
    private final Drafts drafts;
    private final Filings filings;
    private final FilingGate gate;
    private final DraftPlaces places;
    private final Campaigns campaigns;
    private final JdbcClient database;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    FilingLife(
            Activities activities,
            Drafts drafts,
            Filings filings,
            FilingGate gate,
            DraftPlaces places,
            Campaigns campaigns,
            JdbcClient database,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.events = events;
        this.activities = activities;
        this.drafts = drafts;
        this.filings = filings;
        this.gate = gate;
        this.places = places;
        this.campaigns = campaigns;
        this.database = database;
        this.trail = trail;
    }

    /**
     * Calls an activity off for good; it stays readable and marked.
     *
     * @param shown the filing revision the form was made from
     * @throws FormRefused without a reason of 2 to 500 characters
     * @throws org.openkepu.shared.RuleBroken activity.not-editable for a draft, a hidden or a cancelled one, form.stale
     */
    public void cancel(UUID id, String reason, long shown, Actor actor) {
        Activity activity = activities.ownedByForChange(actor.accountId(), id).orElseThrow(NotFound::new);
        activity.standing().requireCancellable();
        var form = new FieldReader();
        String text = form.field("reason", reason).mandatory().text(2, 500);
        FormRefused.when(form.problems());
        String why = text == null ? "" : text;
        activity.standing().cancel(why);
        drafts.of(id).requireFilingRevision(activity.versions(), shown);
        trail.append(actor, "activity.cancelled", id, Map.of("reason", why));
        activities.flush();
        events.publishEvent(new ActivityChanged(id));
    }

    /**
     * Opens a draft of the current campaign with host and details of an own activity, times left out, and links both.
     *
     * @throws org.openkepu.shared.RuleBroken stage.closed while nothing could be written into it
     */
    public UUID renew(UUID id, Actor actor, ArrivedAt arrival) {
        Activity before = activities.ownedBy(actor.accountId(), id).orElseThrow(NotFound::new);
        var typed = drafts.of(id);
        FilingGate.refuse(gate.refusalsToRenew(before, typed, arrival));
        var renewed = new Activity(campaigns.current(), actor.accountId(), arrival.instant());
        renewed.renew(before);
        var filed = filings.latest(id);
        HostText host = filed.map(filing -> HostText.of(filing.host())).orElse(typed.host());
        DetailsText details =
                filed.map(filing -> DetailsText.of(filing.details())).orElse(typed.details());
        places.of(host, details).ifPresent(renewed::stand);
        activities.saveAndFlush(renewed);
        drafts.keep(renewed.id(), Draft.none(Part.HOST), host, arrival.instant());
        drafts.keep(renewed.id(), Draft.none(Part.DETAILS), details.withoutTimes(), arrival.instant());
        trail.append(actor, "activity.drafted", renewed.id(), Map.of("from", id.toString()));
        return renewed.id();
    }

    /** Puts a draft into the bin, from which it can be taken back for 30 days; anything submitted stays. */
    public void delete(UUID id, Actor actor, ArrivedAt arrival) {
        activities
                .ownedByForChange(actor.accountId(), id)
                .orElseThrow(NotFound::new)
                .delete(arrival.instant());
        trail.append(actor, "activity.deleted", id, Map.of());
    }

    /** Takes a draft back from the bin. */
    public void restore(UUID id, Actor actor, ArrivedAt arrival) {
        int restored = database.sql("""
                        update activity set deleted_at = null, version = version + 1
                        where id = ? and owner_id = ? and deleted_at > ?""")
                .params(id, actor.accountId(), since(arrival.instant()))
                .update();
        if (restored == 0) {
            throw new NotFound();
        }
        trail.append(actor, "activity.restored", id, Map.of());
    }

    /** The drafts in the owner's bin, the last deleted first; those older than 30 days are gone for good. */
    @Transactional(readOnly = true)
    public List<Deleted> bin(Actor actor, ArrivedAt arrival) {
        return database.sql("""
                        select a.id, a.version, a.deleted_at, p.typed from activity a
                        left join activity_part p on p.activity_id = a.id and p.part = 'DETAILS'
                        where a.owner_id = ? and a.deleted_at > ? order by a.deleted_at desc limit 100""")
                .params(actor.accountId(), since(arrival.instant()))
                .query((row, n) -> {
                    byte[] typed = row.getBytes("typed");
                    Instant at = row.getObject("deleted_at", java.time.OffsetDateTime.class)
                            .toInstant();
                    String title = typed == null ? null : drafts.titleOf(typed);
                    return new Deleted(
                            row.getObject("id", UUID.class), row.getLong("version"), title, at, at.plus(BIN));
                })
                .list();
    }

    /** What was thrown away after this can still be taken back now. */
    static java.time.OffsetDateTime since(Instant now) {
        return now.minus(BIN).atOffset(ZoneOffset.UTC);
    }
}
