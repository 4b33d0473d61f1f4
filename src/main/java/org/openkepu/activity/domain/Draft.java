package org.openkepu.activity.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.RuleBroken;

/**
 * The last saved text of one part.
 *
 * @param revision 0 before the first save, one more with every save; the hidden {@code version} of the part's form
 * @param savedAt portal time of the last save, null before the first
 */
public record Draft(
        Part part, long revision, PartText text, @Nullable Instant savedAt) {

    static Draft none(Part part) {
        return new Draft(part, 0, part.empty(), null);
    }

    /** Whether anything was ever saved. */
    public boolean isStarted() {
        return revision > 0;
    }

    /** A form made from another revision is stale (rule {@code form.stale}): both texts are shown, none is lost. */
    void requireRevision(long shown) {
        RuleBroken.require(shown == revision, "form.stale");
    }
}
