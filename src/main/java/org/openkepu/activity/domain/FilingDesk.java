package org.openkepu.activity.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.Accounts;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.StageWindow;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a person's own filings: the list, the task list, each part, the check page, the receipts. Reading never closes. */
@Service
@Transactional(readOnly = true)
public class FilingDesk {

    private final Activities activities;
    private final Drafts drafts;
    private final Filings filings;
    private final Receipts receipts;
    private final FilingReader reader;
    private final FilingGate gate;
    private final UnsubmittedChanges changes;
    private final Campaigns campaigns;
    private final Accounts accounts;

    FilingDesk(
            Activities activities,
            Drafts drafts,
            Filings filings,
            Receipts receipts,
            FilingReader reader,
            FilingGate gate,
            UnsubmittedChanges changes,
            Campaigns campaigns,
            Accounts accounts) {
        this.activities = activities;
        this.drafts = drafts;
        this.filings = filings;
        this.receipts = receipts;
        this.reader = reader;
        this.gate = gate;
        this.changes = changes;
        this.campaigns = campaigns;
        this.accounts = accounts;
    }

    /** The task list of an own activity; NotFound for anybody else's. */
    public TaskList tasks(UUID id, Actor actor, ArrivedAt arrival) {
        Activity activity = owned(id, actor);
        Campaign campaign = campaignOf(activity);
        PartDrafts typed = drafts.of(id);
        HostText host = typed.host();
        return new TaskList(
                id,
                title(activity, typed),
                host.unitName(),
                reader.unit(host, campaign).orElse(null),
                activity.state(),
                activity.stateReason(),
                activity.number(),
                activity.submittedAt(),
                activity.editLimit(),
                activity.editLimit() - activity.editsUsed(),
                activity.correctionReason(),
                activity.isSubmitted() && isChanged(id, typed, campaign),
                activity.waitsForApproval(),
                Arrays.stream(Part.values())
                        .map(part -> task(activity, typed, part, campaign, arrival))
                        .toList(),
                missing(activity),
                activity.versions(),
                activity.renewedFrom(),
                typed.filingRevision(activity.versions()),
                campaign);
    }

    /** One part of an own activity with its last saved text. */
    public PartView part(UUID id, Part part, Actor actor, ArrivedAt arrival) {
        Activity activity = owned(id, actor);
        Campaign campaign = campaignOf(activity);
        PartDrafts typed = drafts.of(id);
        Draft draft = typed.of(part);
        StageWindow window = gate.window(activity, typed, part);
        return new PartView(
                id,
                title(activity, typed),
                part,
                draft.text(),
                draft.revision(),
                draft.savedAt(),
                window,
                gate.refusals(activity, part, window, arrival),
                activity.isSubmitted(),
                activity.submittedAt(part),
                changes.since(activity, draft, campaign),
                activity.isBefore(arrival.instant()),
                activity.editLimit() - activity.editsUsed(),
                draft.isStarted() ? reader.read(draft.text(), campaign).problems() : List.of(),
                reader.unit(typed.host(), campaign).orElse(null),
                campaign);
    }

    /** Host and details as they would be submitted now. */
    public CheckView check(UUID id, Actor actor, ArrivedAt arrival) {
        Activity activity = owned(id, actor);
        Campaign campaign = campaignOf(activity);
        PartDrafts typed = drafts.of(id);
        StageWindow window = gate.window(activity, typed, Part.DETAILS);
        var refusals = new ArrayList<>(gate.refusals(activity, Part.DETAILS, window, arrival));
        if (!accounts.isCertified(actor.accountId())) {
            refusals.add(new RuleBroken("activity.certification.required"));
        }
        var reading = reader.filing(typed, campaign);
        FilingInformation next = reading.value();
        List<FieldChange> changes = next == null
                ? List.of()
                : filings.latest(id)
                        .map(last -> FieldChange.between(last, next))
                        .orElse(List.of());
        HostText host = typed.host();
        DetailsText details = typed.details();
        return new CheckView(
                id,
                host,
                details,
                reader.unit(host, campaign).orElse(null),
                typed.filingRevision(activity.versions()),
                window,
                reader.read(host, campaign).problems(),
                reader.read(details, campaign).problems(),
                refusals,
                activity.isSubmitted(),
                activity.isSubmitted() && isChanged(id, typed, campaign),
                changes,
                activity.editsUsed() + 1,
                activity.editLimit(),
                activity.correctionReason() != null,
                campaign);
    }

    /** The receipts of an own activity, the first first. */
    public List<Receipt> receipts(UUID id, Actor actor) {
        owned(id, actor);
        return receipts.of(actor.accountId(), id);
    }

    private Activity owned(UUID id, Actor actor) {
        return activities.ownedBy(actor.accountId(), id).orElseThrow(NotFound::new);
    }

    private Campaign campaignOf(Activity activity) {
        return campaigns.find(activity.campaignId()).orElseThrow(NotFound::new);
    }

    private boolean isChanged(UUID id, PartDrafts typed, Campaign campaign) {
        var last = filings.latest(id);
        return !Optional.ofNullable(reader.filing(typed, campaign).value()).equals(last);
    }

    private TaskList.Task task(Activity activity, PartDrafts typed, Part part, Campaign campaign, ArrivedAt arrival) {
        Draft draft = typed.of(part);
        StageWindow window = gate.window(activity, typed, part);
        return new TaskList.Task(
                part,
                progress(activity, draft, campaign),
                window,
                draft.savedAt(),
                changes.since(activity, draft, campaign),
                gate.refusals(activity, part, window, arrival));
    }

    private TaskList.Progress progress(Activity activity, Draft draft, Campaign campaign) {
        boolean complete = switch (draft.part()) {
            case HOST, DETAILS ->
                activity.isSubmitted()
                        || draft.isStarted()
                                && reader.read(draft.text(), campaign).isWhole();
            case SUPPLEMENT -> activity.supplementSubmittedAt() != null;
            case SUMMARY -> activity.summarySubmittedAt() != null;
        };
        return complete
                ? TaskList.Progress.COMPLETE
                : draft.isStarted() ? TaskList.Progress.STARTED : TaskList.Progress.NONE;
    }

    private static List<Part> missing(Activity activity) {
        var missing = new ArrayList<Part>();
        if (!activity.isSubmitted()) {
            missing.add(Part.DETAILS);
        }
        if (activity.supplementSubmittedAt() == null) {
            missing.add(Part.SUPPLEMENT);
        }
        if (activity.summarySubmittedAt() == null) {
            missing.add(Part.SUMMARY);
        }
        return missing;
    }

    private static @Nullable String title(Activity activity, PartDrafts typed) {
        Facts facts = activity.facts();
        String draft = typed.details().title();
        return facts != null ? facts.title() : draft == null || draft.isBlank() ? null : draft.strip();
    }
}
