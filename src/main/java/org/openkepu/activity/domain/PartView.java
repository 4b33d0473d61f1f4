package org.openkepu.activity.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.StageWindow;
import org.openkepu.registry.CertifiedUnit;
import org.openkepu.shared.Problem;
import org.openkepu.shared.RuleBroken;

/**
 * One part as its page shows it.
 *
 * @param title name of the activity, null as long as it has none
 * @param version revision the form is made from
 * @param refusals why the part cannot be written now; empty when it can
 * @param submissionRefusals why the part cannot be submitted now, the refusals to write it first; empty when it can
 * @param submitted whether the filing information was submitted before
 * @param partSubmittedAt when supplement or summary was submitted last, null before and for host and details
 * @param changed whether what is saved differs from what was submitted last, of host and details together
 * @param before whether the activity is not over yet
 * @param hints what to think about before going on: missing and wrong fields, never a gate
 * @param unit register entry the typed unit name is bound to, null when there is none
 */
public record PartView(
        UUID activityId,
        @Nullable String title,
        Part part,
        PartText text,
        long version,
        @Nullable Instant savedAt,
        StageWindow window,
        List<RuleBroken> refusals,
        List<RuleBroken> submissionRefusals,
        boolean submitted,
        @Nullable Instant partSubmittedAt,
        boolean changed,
        boolean before,
        int editsLeft,
        List<Problem> hints,
        @Nullable CertifiedUnit unit,
        Campaign campaign) {

    /** What stands in the saved text and is wrong: an autosave or an import keeps that too. */
    public List<Problem> wrong() {
        return hints.stream().filter(problem -> !problem.missing()).toList();
    }

    public boolean mayWrite() {
        return refusals.isEmpty();
    }

    /** What is refused now and stays so, for the head of the page: the filing information can still be submitted in its stage. */
    public List<RuleBroken> lasting() {
        return submissionRefusals.stream()
                .filter(rule -> !rule.code().equals("activity.filing.missing"))
                .toList();
    }

    /** Whether a submission is refused whatever is done first. */
    public boolean isSettled() {
        return !lasting().isEmpty();
    }
}
