package org.openkepu.activity.domain;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.audit.AuditTrail;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Submits supplement and summary: as often as their stage allows, each time with a receipt, never costing an edit. */
@Service
@Transactional
public class PartSubmission {

    private final Activities activities;
    private final Drafts drafts;
    private final Receipts receipts;
    private final SupplementReader supplements;
    private final SummaryReader summaries;
    private final People people;
    private final FilingGate gate;
    private final Campaigns campaigns;
    private final JdbcClient database;
    private final AuditTrail trail;

    PartSubmission(
            Activities activities,
            Drafts drafts,
            Receipts receipts,
            SupplementReader supplements,
            SummaryReader summaries,
            People people,
            FilingGate gate,
            Campaigns campaigns,
            JdbcClient database,
            AuditTrail trail) {
        this.activities = activities;
        this.drafts = drafts;
        this.receipts = receipts;
        this.supplements = supplements;
        this.summaries = summaries;
        this.people = people;
        this.gate = gate;
        this.campaigns = campaigns;
        this.database = database;
        this.trail = trail;
    }

    /**
     * Submits what was last saved of the part, and answers the receipt's place; content that was submitted just so before
     * changes nothing and is answered with the receipt it has.
     *
     * @param shown the revision the page was made from
     * @param agreed whether the statement that the people agreed was ticked on the page and not yet saved with the list
     * @throws org.openkepu.shared.RuleBroken stage.closed, activity.not-editable, activity.filing.missing, form.stale
     * @throws FormRefused when anything is missing or wrong
     */
    public Outcome submit(UUID id, Part part, long shown, boolean agreed, Actor actor, ArrivedAt arrival) {
        Activity activity = activities.ownForChange(actor.accountId(), id);
        PartDrafts parts = drafts.of(id);
        gate.requireSubmitting(activity, parts, part, arrival);
        Draft draft = parts.of(part);
        draft.requireRevision(shown);
        Campaign campaign = campaigns.find(activity.campaignId()).orElseThrow(NotFound::new);
        if (activity.completion().submittedAt(part) == null) {
            gate.noteLate(activity, campaign, part, arrival);
        }
        if (draft.text() instanceof SupplementText typed) {
            Supplement read = supplements.read(typed, campaign).submitted();
            FormRefused.when(people.returning(id, typed, campaign));
            return unchanged(activity, part, read)
                    .orElseGet(() -> new Outcome(supplement(activity, read, agreed, actor, arrival), false));
        }
        if (draft.text() instanceof SummaryText typed) {
            ActivitySummary read = summaries.read(typed, campaign).submitted();
            return unchanged(activity, part, read)
                    .orElseGet(() -> new Outcome(summary(activity, read, actor, arrival), false));
        }
        throw new IllegalArgumentException(part + " is submitted with the filing information");
    }

    /**
     * What a submission came to.
     *
     * @param receipt the receipt's place
     * @param unchanged whether nothing differed from the last submission (activity.edit.no-difference)
     */
    public record Outcome(int receipt, boolean unchanged) {}

    private Optional<Outcome> unchanged(Activity activity, Part part, Object content) {
        return activity.completion().submittedAt(part) == null
                ? Optional.empty()
                : receipts.latestOf(activity.id(), Receipt.Kind.of(part), content)
                        .map(receipt -> new Outcome(receipt, true));
    }

    private int supplement(Activity activity, Supplement supplement, boolean agreed, Actor actor, ArrivedAt arrival) {
        activity.markSupplemented(arrival.instant());
        FormRefused.when(people.consent(activity.id(), supplement.people(), agreed, actor, arrival));
        database.sql("""
                        insert into activity_supplement (activity_id, note, people, submitted_at) values (?, ?, ?, ?)
                        on conflict (activity_id) do update set note = excluded.note, people = excluded.people,
                            submitted_at = excluded.submitted_at""")
                .params(activity.id(), supplement.note(), supplement.people().size(), at(arrival))
                .update();
        people.replace(activity.id(), supplement.people());
        var told = Map.of("people", String.valueOf(supplement.people().size()));
        trail.append(actor, "activity.supplement.submitted", activity.id(), told);
        return receipts.issue(activity, Receipt.Kind.SUPPLEMENT, supplement, arrival);
    }

    private int summary(Activity activity, ActivitySummary summary, Actor actor, ArrivedAt arrival) {
        activity.markSummarised(summary.personTimes(), arrival.instant());
        database.sql("""
                        insert into activity_summary (activity_id, person_times, text, results, media_links, submitted_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (activity_id) do update set person_times = excluded.person_times, text = excluded.text,
                            results = excluded.results, media_links = excluded.media_links, submitted_at = excluded.submitted_at""")
                .param(activity.id())
                .param(summary.personTimes())
                .param(summary.text())
                .param(summary.results())
                .param(summary.mediaLinks().toArray(String[]::new))
                .param(at(arrival))
                .update();
        trail.append(actor, "activity.summary.submitted", activity.id(), Map.of());
        return receipts.issue(activity, Receipt.Kind.SUMMARY, summary, arrival);
    }

    private static OffsetDateTime at(ArrivedAt arrival) {
        return arrival.instant().atOffset(ZoneOffset.UTC);
    }
}
