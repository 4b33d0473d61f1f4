package org.openkepu.activity.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityState;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.StageWindow;
import org.openkepu.registry.CertifiedUnit;
import org.openkepu.shared.RuleBroken;

/**
 * The four parts of one filing with deadline and state, what is still missing for recommendation, and the edits left.
 *
 * @param title name of the activity, null as long as it has none
 * @param number null before the first submission
 * @param reason why it is hidden, returned or cancelled, else null
 * @param editsLeft changes of the filing information still to be had
 * @param pendingChange whether host or details were changed after submission and not submitted yet
 * @param waits whether what was submitted last waits for approval, everybody reading the approved version until then
 * @param renewedFrom the own activity this one was copied from, else null
 * @param renewalRefusals why it cannot be copied for a new one now; empty when it can
 * @param cancelRefusals why its owner cannot call it off; empty when that can be done
 * @param revision of host, details and submissions together: the hidden {@code version} of the forms here
 * @param missing the parts still missing for recommendation (A57)
 */
public record TaskList(
        UUID id,
        @Nullable String title,
        @Nullable String unitName,
        @Nullable CertifiedUnit unit,
        ActivityState state,
        @Nullable String reason,
        @Nullable String number,
        @Nullable Instant submittedAt,
        int editLimit,
        int editsLeft,
        @Nullable String correctionReason,
        boolean pendingChange,
        boolean waits,
        List<Task> tasks,
        List<Part> missing,
        int versions,
        @Nullable UUID renewedFrom,
        List<RuleBroken> renewalRefusals,
        List<RuleBroken> cancelRefusals,
        long revision,
        Campaign campaign) {

    public boolean isSubmitted() {
        return number != null;
    }

    /** Whether the public page exists. */
    public boolean isPublic() {
        return number != null && state.isPublic();
    }

    /** Whether the owner can call it off. */
    public boolean mayCancel() {
        return cancelRefusals.isEmpty();
    }

    /** Whether its poster can be looked at: host and details are whole, and the campaign has posters. */
    public boolean hasPoster() {
        return campaign.has(Campaign.Feature.POSTER)
                && tasks.stream()
                        .filter(task -> task.part().isFilingInformation())
                        .allMatch(task -> task.progress() == Progress.COMPLETE);
    }

    /** Why host and details cannot be written now; empty when they can. */
    public List<RuleBroken> filingRefusals() {
        return tasks.get(0).refusals();
    }

    /** Whether supplement or summary can still be written though host and details cannot. */
    public boolean mayWriteParts() {
        return tasks.stream()
                .filter(task -> !task.part().isFilingInformation())
                .anyMatch(task -> task.refusals().isEmpty());
    }

    /** When host and details can be written. */
    public StageWindow filingWindow() {
        return tasks.get(0).window();
    }

    /** How many of the three submissions recommendation needs are made, 0 to 3. */
    public int submissions() {
        return 3 - missing.size();
    }

    /**
     * One part.
     *
     * @param changed whether what is saved differs from what was submitted last of supplement or summary
     * @param refusals why it cannot be written now; empty when it can
     */
    public record Task(
            Part part,
            Progress progress,
            StageWindow window,
            @Nullable Instant savedAt,
            boolean changed,
            List<RuleBroken> refusals) {}

    /** How far a part is, the page's {@code data-state}. */
    public enum Progress {
        NONE,
        STARTED,
        COMPLETE
    }
}
