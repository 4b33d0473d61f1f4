package org.openkepu.activity.domain;

import static org.openkepu.shared.RuleBroken.require;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.openkepu.account.Accounts;
import org.openkepu.activity.ActivityChanged;
import org.openkepu.audit.AuditTrail;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files an activity: drafts it, keeps what is typed, submits it and every later change of its filing information. */
@Service
@Transactional
public class ActivityFiling {

    private final Activities activities;
    private final ActivityNumbers numbers;
    private final Drafts drafts;
    private final Filings filings;
    private final Receipts receipts;
    private final FilingReader reader;
    private final FilingGate gate;
    private final People people;
    private final DraftPlaces places;
    private final Campaigns campaigns;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final Duplicates duplicates;
    private final ApplicationEventPublisher events;

    ActivityFiling(
            Activities activities,
            ActivityNumbers numbers,
            Drafts drafts,
            Filings filings,
            Receipts receipts,
            FilingReader reader,
            FilingGate gate,
            People people,
            DraftPlaces places,
            Campaigns campaigns,
            Accounts accounts,
            AuditTrail trail,
            Duplicates duplicates,
            ApplicationEventPublisher events) {
        this.events = events;
        this.duplicates = duplicates;
        this.activities = activities;
        this.numbers = numbers;
        this.drafts = drafts;
        this.filings = filings;
        this.receipts = receipts;
        this.reader = reader;
        this.gate = gate;
        this.people = people;
        this.places = places;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.trail = trail;
    }

    /**
     * Opens a draft of the current campaign for a person and answers its id.
     *
     * @throws org.openkepu.shared.RuleBroken stage.closed while nothing could be written into it
     */
    public UUID draft(Actor actor, ArrivedAt arrival) {
        FilingGate.refuse(gate.refusalsToBegin(arrival));
        Campaign campaign = campaigns.current();
        var draft = new Activity(campaign, actor.accountId(), arrival.instant());
        places.ofOwner(actor.accountId()).ifPresent(draft::stand);
        UUID id = activities.saveAndFlush(draft).id();
        trail.append(actor, "activity.drafted", id, Map.of());
        return id;
    }

    /**
     * Keeps the text of a filing part; after the first submission it is a pending change until submitted or dropped.
     *
     * @param shown the revision the form was made from
     * @throws org.openkepu.shared.RuleBroken stage.closed, activity.edit.limit-reached, activity.not-editable, form.stale
     * @throws FormRefused when something present is wrong; what is missing is never refused here
     */
    public void save(UUID id, Part part, PartText text, long shown, Actor actor, ArrivedAt arrival) {
        Activity activity = owned(id, actor);
        PartDrafts typed = drafts.of(id);
        gate.requireWriting(activity, typed, part, text, arrival);
        Draft before = typed.of(part);
        before.requireRevision(shown);
        Campaign campaign = campaignOf(activity);
        var problems = new ArrayList<>(reader.read(text, campaign).wrong());
        if (text instanceof SupplementText supplement) {
            problems.addAll(people.admit(id, supplement, campaign, actor, arrival));
        }
        FormRefused.when(problems);
        PartText kept = text instanceof SupplementText supplement ? supplement.kept(campaign.peopleLimit()) : text;
        keep(activity, typed, before, kept, arrival);
    }

    /**
     * Keeps the raw text of a part as it stands, wrong or not, and answers the part's new revision; never in a closed stage.
     *
     * @throws org.openkepu.shared.RuleBroken as {@link #save}
     */
    public long keepTyped(UUID id, Part part, PartText text, long shown, Actor actor, ArrivedAt arrival) {
        Activity activity = owned(id, actor);
        PartDrafts typed = drafts.of(id);
        gate.requireWriting(activity, typed, part, text, arrival);
        Draft before = typed.of(part);
        before.requireRevision(shown);
        if (text.equals(before.text())) {
            return shown;
        }
        keep(activity, typed, before, text, arrival);
        return before.revision() + 1;
    }

    /** Puts an uploaded list in place of the people as typed, right or wrong; like {@link #keepTyped}. */
    public void importPeople(UUID id, SupplementText text, long shown, Actor actor, ArrivedAt arrival) {
        keepTyped(id, Part.SUPPLEMENT, text, shown, actor, arrival);
        trail.append(actor, "activity.people.imported", id, Map.of());
    }

    /**
     * Submits host and details together: publishes at first, spends one edit when something differs later.
     *
     * @param shown the filing revision the check page was made from
     * @throws org.openkepu.shared.RuleBroken stage.closed, activity.certification.required, activity.edit.limit-reached,
     *     activity.not-editable, form.stale
     * @throws FormRefused when anything is missing or wrong
     */
    public FilingSubmission submit(UUID id, long shown, Actor actor, ArrivedAt arrival) {
        Activity activity = owned(id, actor);
        PartDrafts typed = drafts.of(id);
        gate.requireSubmitting(activity, typed, Part.DETAILS, arrival);
        require(accounts.isCertified(actor.accountId()), "activity.certification.required");
        typed.requireFilingRevision(activity.versions(), shown);
        Campaign campaign = campaignOf(activity);
        FilingInformation filing = reader.filing(typed, campaign).submitted();
        Facts facts = reader.facts(filing, campaign);
        if (!activity.isSubmitted()) {
            ActivityNumber number = numbers.next(campaign.year(), facts.regionCode());
            activity.submitFirst(facts, number, campaign.review(), arrival.instant());
            gate.noteLate(activity, campaign, Part.DETAILS, arrival);
            return submitted(activity, filing, false, actor, arrival);
        }
        if (filing.equals(filings.latest(id).orElseThrow())) {
            return new FilingSubmission(null);
        }
        boolean correction = activity.correctionReason() != null;
        activity.edit(facts, campaign.review());
        return submitted(activity, filing, correction, actor, arrival);
    }

    /** Drops a pending change: host and details show again what was submitted. */
    public void dropPendingChange(UUID id, long shown, Actor actor, ArrivedAt arrival) {
        Activity activity = owned(id, actor);
        gate.requireBesideEdits(activity, Part.DETAILS, arrival);
        PartDrafts typed = drafts.of(id);
        typed.requireFilingRevision(activity.versions(), shown);
        filings.latest(id).ifPresent(filing -> {
            drafts.keep(id, typed.of(Part.HOST), HostText.of(filing.host()), arrival.instant());
            drafts.keep(id, typed.of(Part.DETAILS), DetailsText.of(filing.details()), arrival.instant());
            trail.append(actor, "activity.change-dropped", id, Map.of());
        });
    }

    /** Keeps the text, and where a draft is counted after it. */
    private void keep(Activity activity, PartDrafts typed, Draft before, PartText text, ArrivedAt arrival) {
        drafts.keep(activity.id(), before, text, arrival.instant());
        if (!activity.isSubmitted() && before.part().isFilingInformation()) {
            HostText host = text instanceof HostText changed ? changed : typed.host();
            DetailsText details = text instanceof DetailsText changed ? changed : typed.details();
            places.of(host, details).ifPresent(activity::stand);
        }
    }

    private FilingSubmission submitted(
            Activity activity, FilingInformation filing, boolean correction, Actor actor, ArrivedAt arrival) {
        Instant at = arrival.instant();
        filings.add(activity.id(), activity.versions(), filing, actor.accountId(), correction, at);
        trail.append(
                actor,
                activity.versions() == 1 ? "activity.submitted" : "activity.edited",
                activity.id(),
                Map.of("number", String.valueOf(activity.number()), "version", String.valueOf(activity.versions())));
        int receipt = receipts.issue(activity, Receipt.Kind.FILING, filing, arrival);
        activities.flush();
        duplicates.look(activity, at);
        events.publishEvent(new ActivityChanged(activity.id()));
        return new FilingSubmission(receipt);
    }

    /** The own activity, locked: what was typed is read behind the lock, never before. */
    private Activity owned(UUID id, Actor actor) {
        return activities.ownForChange(actor.accountId(), id);
    }

    private Campaign campaignOf(Activity activity) {
        return campaigns.find(activity.campaignId()).orElseThrow(NotFound::new);
    }
}
