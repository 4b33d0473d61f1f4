package org.openkepu.activity.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.StageWindow;
import org.openkepu.registry.CertifiedUnit;
import org.openkepu.shared.Problem;
import org.openkepu.shared.RuleBroken;

/**
 * Host and details as they would be submitted, for looking over once more.
 *
 * @param version filing revision the submission form is made from
 * @param hostProblems what is missing or wrong in the host part
 * @param detailsProblems what is missing or wrong in the details part
 * @param refusals rules that refuse a submission now
 * @param mayDrop whether a pending change can be dropped now
 * @param submitted whether it was submitted before, so that this is a change
 * @param pending whether what is typed differs from what was submitted, readable or not
 * @param changes the difference to what was submitted, field by field; empty when nothing differs
 * @param edit the place of this change among the allowed ones, from 1
 * @param free whether the change was asked for and costs nothing
 */
public record CheckView(
        UUID activityId,
        HostText host,
        DetailsText details,
        @Nullable CertifiedUnit unit,
        long version,
        StageWindow window,
        List<Problem> hostProblems,
        List<Problem> detailsProblems,
        List<RuleBroken> refusals,
        boolean mayDrop,
        boolean submitted,
        boolean pending,
        List<FieldChange> changes,
        int edit,
        int editLimit,
        boolean free,
        Campaign campaign) {

    public boolean maySubmit() {
        return hostProblems.isEmpty()
                && detailsProblems.isEmpty()
                && refusals.isEmpty()
                && (!submitted || !changes.isEmpty());
    }
}
