package org.openkepu.annualsummary.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.RuleBroken;

/**
 * A body's summary of one year as typed last; submitted as often as its stage allows.
 *
 * @param sequence its readable number, 0 before the first save
 * @param revision 0 before the first save, one more with every save; the hidden {@code version} of its forms
 * @param savedAt portal time of the last save, null before the first
 * @param submissions how often it was submitted
 */
public record AnnualSummary(
        UUID id,
        long sequence,
        long revision,
        AnnualSummaryText text,
        @Nullable Instant savedAt,
        int submissions) {

    /** Whether it was ever submitted. */
    public boolean isSubmitted() {
        return submissions > 0;
    }

    /** A form made from another revision is stale (rule {@code form.stale}): both texts are shown, none is lost. */
    void requireRevision(long shown) {
        RuleBroken.require(shown == revision, "form.stale");
    }
}
