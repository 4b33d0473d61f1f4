package org.openkepu.activity.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.StageWindow;
import org.openkepu.shared.ArrivedAt;
import org.springframework.stereotype.Component;

/** Makes the task list of one activity: how far each part is, until when it may be written, what is still missing. */
@Component
class TaskReader {

    private final Activities activities;
    private final FilingReader reader;
    private final FilingGate gate;
    private final UnsubmittedChanges changes;

    TaskReader(Activities activities, FilingReader reader, FilingGate gate, UnsubmittedChanges changes) {
        this.activities = activities;
        this.reader = reader;
        this.gate = gate;
        this.changes = changes;
    }

    TaskList read(Activity activity, PartDrafts typed, Campaign campaign, ArrivedAt arrival) {
        HostText host = typed.host();
        return new TaskList(
                activity.id(),
                typed.titleOf(activity),
                host.unitName(),
                reader.unit(host, campaign).orElse(null),
                activity.state(),
                activity.standing().reason(),
                activity.number(),
                activity.submittedAt(),
                activity.edits().limit(),
                activity.edits().left(),
                activity.correctionReason(),
                changes.ofFiling(activity, typed, campaign),
                activity.standing().waitsForApproval(),
                Arrays.stream(Part.values())
                        .map(part -> task(activity, typed, part, campaign, arrival))
                        .toList(),
                missing(activity),
                activity.versions(),
                origin(activity),
                gate.refusalsToRenew(activity, typed, arrival),
                gate.refusalsToCancel(activity),
                typed.filingRevision(activity.versions()),
                campaign);
    }

    /** The activity it was renewed from, as long as its owner can still open that. */
    private @Nullable UUID origin(Activity activity) {
        UUID from = activity.renewedFrom();
        return from == null
                ? null
                : activities.ownedBy(activity.ownerId(), from).map(Activity::id).orElse(null);
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
            case SUPPLEMENT, SUMMARY -> activity.completion().submittedAt(draft.part()) != null;
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
        missing.addAll(activity.completion().missing());
        return missing;
    }
}
