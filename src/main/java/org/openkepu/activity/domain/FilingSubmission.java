package org.openkepu.activity.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a submission of the filing information came to.
 *
 * @param receipt the receipt's place, null when nothing differed and nothing was spent (activity.edit.no-difference)
 */
public record FilingSubmission(@Nullable Integer receipt) {

    /** What the page says when nothing differed: no refusal, nothing went wrong. */
    public static final String NO_DIFFERENCE = "activity.edit.no-difference";

    public boolean changedNothing() {
        return receipt == null;
    }
}
