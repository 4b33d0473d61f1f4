package org.openkepu.activity.domain;

import java.util.ArrayList;
import java.util.List;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.StageSubject;
import org.openkepu.campaign.StageWindow;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.RuleBroken;
import org.springframework.stereotype.Component;

/** Answers whether the owner may write a part now, and if not why: the same for button, banner and service. */
@Component
class FilingGate {

    private final Campaigns campaigns;
    private final Drafts drafts;
    private final FilingReader reader;

    FilingGate(Campaigns campaigns, Drafts drafts, FilingReader reader) {
        this.campaigns = campaigns;
        this.drafts = drafts;
        this.reader = reader;
    }

    /** The part's stage as it stands for this activity, as submitted or, before, as typed so far; extensions included. */
    StageWindow window(Activity activity, PartDrafts typed, Part part) {
        StageSubject subject = activity.isSubmitted() ? activity.stageSubject() : reader.subject(activity, typed);
        return campaigns.window(activity.campaignId(), part.stage(), subject);
    }

    /** Every rule that refuses writing the part at this arrival; empty when it may be written. */
    List<RuleBroken> refusals(Activity activity, Part part, StageWindow window, ArrivedAt arrival) {
        var refusals = refusalsBesideEdits(activity, window, arrival);
        if (part.isFilingInformation()) {
            collect(refusals, activity::requireEditsLeft);
        }
        return refusals;
    }

    /** The same for what spends no edit, so that none need be left: the part's pictures, dropping a pending change. */
    List<RuleBroken> refusalsBesideEdits(Activity activity, StageWindow window, ArrivedAt arrival) {
        var refusals = new ArrayList<RuleBroken>();
        collect(refusals, activity.standing()::requireEditable);
        collect(refusals, () -> window.requireOpen(arrival));
        return refusals;
    }

    /** Refuses with the first of the rules for what spends no edit. */
    void requireBesideEdits(Activity activity, Part part, ArrivedAt arrival) {
        StageWindow window = window(activity, drafts.of(activity.id()), part);
        for (RuleBroken refusal : refusalsBesideEdits(activity, window, arrival)) {
            throw refusal;
        }
    }

    /** Refuses with the first of the rules. */
    void require(Activity activity, PartDrafts typed, Part part, ArrivedAt arrival) {
        for (RuleBroken refusal : refusals(activity, part, window(activity, typed, part), arrival)) {
            throw refusal;
        }
    }

    /** Marks an activity whose part arrives for the first time after the campaign's own end: only an extension let it in. */
    void noteLate(Activity activity, Campaign campaign, Part part, ArrivedAt arrival) {
        boolean late = campaign.stage(part.stage())
                .filter(own -> own.isOverAt(arrival.instant()))
                .isPresent();
        if (late) {
            activity.completion().markLate();
        }
    }

    private static void collect(List<RuleBroken> refusals, Runnable rule) {
        try {
            rule.run();
        } catch (RuleBroken refusal) {
            refusals.add(refusal);
        }
    }
}
