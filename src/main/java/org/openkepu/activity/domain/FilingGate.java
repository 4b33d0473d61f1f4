package org.openkepu.activity.domain;

import java.util.ArrayList;
import java.util.List;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.StageKind;
import org.openkepu.campaign.StageSubject;
import org.openkepu.campaign.StageWindow;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.RuleBroken;
import org.springframework.stereotype.Component;

/**
 * Answers whether the owner may begin, write or submit now, and if not why: the same for button, banner and service. Before a
 * draft says by which unit, where and under which body it is filed, any extension for one of these keeps its stage open: it
 * may still come to be one of theirs, and by the time it is submitted it says so.
 */
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
        return campaigns.window(activity.campaignId(), part.stage(), subject(activity, typed));
    }

    private StageSubject subject(Activity activity, PartDrafts typed) {
        return activity.isSubmitted()
                ? activity.stageSubject()
                : reader.subject(activity.id(), typed.host(), typed.details());
    }

    /** Why no blank draft is begun now; empty as long as the filing stage is open for anybody but single activities. */
    List<RuleBroken> refusalsToBegin(ArrivedAt arrival) {
        return refusalsToBegin(reader.subject(null, HostText.EMPTY, DetailsText.EMPTY), arrival);
    }

    /** Why no copy of the activity is begun now: the stage as it stands for the unit, place and body it would say. */
    List<RuleBroken> refusalsToRenew(Activity before, PartDrafts typed, ArrivedAt arrival) {
        return refusalsToBegin(subject(before, typed).anew(), arrival);
    }

    private List<RuleBroken> refusalsToBegin(StageSubject subject, ArrivedAt arrival) {
        var refusals = new ArrayList<RuleBroken>();
        StageWindow filing = campaigns.window(campaigns.current().id(), StageKind.FILING, subject);
        collect(refusals, () -> filing.requireOpen(arrival));
        return refusals;
    }

    /** Why the activity cannot be called off. */
    List<RuleBroken> refusalsToCancel(Activity activity) {
        var refusals = new ArrayList<RuleBroken>();
        collect(refusals, activity.standing()::requireCancellable);
        return refusals;
    }

    /**
     * Every rule that refuses submitting the part: those that refuse writing it, and for supplement and summary that the filing
     * information is not submitted, or no longer can be.
     */
    List<RuleBroken> refusalsToSubmit(
            Activity activity, PartDrafts typed, Part part, StageWindow window, ArrivedAt arrival) {
        var refusals = refusals(activity, part, window, arrival);
        if (refusals.isEmpty() && !part.isFilingInformation() && !activity.isSubmitted()) {
            StageWindow filing = window(activity, typed, Part.DETAILS);
            if (filing.isOverAt(arrival.instant())) {
                collect(refusals, () -> filing.requireOpen(arrival));
            } else {
                collect(refusals, activity::requireSubmitted);
            }
        }
        return refusals;
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
        refuse(refusalsBesideEdits(activity, window, arrival));
    }

    /** Refuses writing with the first of the rules; the text on its way may name whom the stage is kept open for. */
    void requireWriting(Activity activity, PartDrafts typed, Part part, PartText text, ArrivedAt arrival) {
        var refusals = refusals(activity, part, window(activity, typed, part), arrival);
        if (!refusals.isEmpty() && !activity.isSubmitted()) {
            refusals = refusals(activity, part, window(activity, typed.with(part, text), part), arrival);
        }
        refuse(refusals);
    }

    /** Refuses submitting with the first of the rules. */
    void requireSubmitting(Activity activity, PartDrafts typed, Part part, ArrivedAt arrival) {
        refuse(refusalsToSubmit(activity, typed, part, window(activity, typed, part), arrival));
    }

    /** Refuses with the first, if there is any. */
    static void refuse(List<RuleBroken> refusals) {
        for (RuleBroken refusal : refusals) {
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
