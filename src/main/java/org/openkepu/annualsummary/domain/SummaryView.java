package org.openkepu.annualsummary.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Figures;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.StageWindow;
import org.openkepu.shared.Problem;
import org.openkepu.shared.RuleBroken;

/**
 * A body's summary as its page shows it.
 *
 * @param window the stage as it stands for the body
 * @param refusals every rule that refuses writing now, empty when it may be written
 * @param figures of the body's activities at this moment
 * @param latest the last submission, null before the first
 */
public record SummaryView(
        ReportingBody body,
        Campaign campaign,
        StageWindow window,
        List<RuleBroken> refusals,
        AnnualSummary summary,
        Figures figures,
        List<SummaryFile> files,
        @Nullable SummarySubmission latest) {

    /** Whether it may be written now. */
    public boolean mayWrite() {
        return refusals.isEmpty();
    }

    /** What is still missing for a submission. */
    public List<Heading> missing() {
        return summary.text().read().problems().stream()
                .filter(Problem::missing)
                .map(problem -> Heading.valueOf(problem.field().toUpperCase(java.util.Locale.ROOT)))
                .toList();
    }

    /** Whether what is typed or attached differs from what was submitted last. */
    public boolean changed() {
        return latest != null
                && (!latest.text().equals(summary.text().read().text())
                        || !latest.files().equals(files));
    }
}
