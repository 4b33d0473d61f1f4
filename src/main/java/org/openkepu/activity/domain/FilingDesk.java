package org.openkepu.activity.domain;

import java.util.List;
import java.util.UUID;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.StageKind;
import org.openkepu.campaign.StageSubject;
import org.openkepu.campaign.StageWindow;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a person one of the own filings: the task list, each part, the check page, the receipts; NotFound for anybody
 * else's, activity.in-bin for a draft thrown away. Reading never closes.
 */
@Service
@Transactional(readOnly = true)
public class FilingDesk {

    private final Activities activities;
    private final Drafts drafts;
    private final Receipts receipts;
    private final TaskReader tasks;
    private final CheckReader checks;
    private final FilingReader reader;
    private final FilingGate gate;
    private final UnsubmittedChanges changes;
    private final Campaigns campaigns;

    FilingDesk(
            Activities activities,
            Drafts drafts,
            Receipts receipts,
            TaskReader tasks,
            CheckReader checks,
            FilingReader reader,
            FilingGate gate,
            UnsubmittedChanges changes,
            Campaigns campaigns) {
        this.activities = activities;
        this.drafts = drafts;
        this.receipts = receipts;
        this.tasks = tasks;
        this.checks = checks;
        this.reader = reader;
        this.gate = gate;
        this.changes = changes;
        this.campaigns = campaigns;
    }

    /** Whether a new draft can be begun now. */
    public Beginning beginning(ArrivedAt arrival) {
        Campaign campaign = campaigns.current();
        StageWindow window = campaigns.window(campaign.id(), StageKind.FILING, StageSubject.ANYBODY);
        return new Beginning(campaign, window, gate.refusalsToBegin(arrival));
    }

    /** The four parts of an own activity, what is missing and what can still be changed. */
    public TaskList tasks(UUID id, Actor actor, ArrivedAt arrival) {
        Activity activity = owned(id, actor);
        return tasks.read(activity, drafts.of(id), campaignOf(activity), arrival);
    }

    /** Host and details of an own activity as they would be submitted now. */
    public CheckView check(UUID id, Actor actor, ArrivedAt arrival) {
        Activity activity = owned(id, actor);
        return checks.read(activity, drafts.of(id), campaignOf(activity), arrival);
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
                typed.titleOf(activity),
                part,
                draft.text(),
                draft.revision(),
                draft.savedAt(),
                window,
                gate.refusals(activity, part, window, arrival),
                gate.refusalsToSubmit(activity, typed, part, window, arrival),
                activity.isSubmitted(),
                activity.completion().submittedAt(part),
                changes.of(activity, typed, part, campaign),
                activity.isBefore(arrival.instant()),
                activity.edits().left(),
                draft.isStarted() ? reader.read(draft.text(), campaign).problems() : List.of(),
                reader.unit(typed.host(), campaign).orElse(null),
                campaign);
    }

    /** The receipts of an own activity, the first first. */
    public List<Receipt> receipts(UUID id, Actor actor) {
        owned(id, actor);
        return receipts.of(actor.accountId(), id);
    }

    private Activity owned(UUID id, Actor actor) {
        return activities.own(actor.accountId(), id);
    }

    private Campaign campaignOf(Activity activity) {
        return campaigns.find(activity.campaignId()).orElseThrow(NotFound::new);
    }
}
