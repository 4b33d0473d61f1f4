package org.openkepu.activity.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a submission of the filing information came to.
 *
 * @param receipt the receipt's place, null when nothing differed and nothing was spent (activity.edit.no-difference)
 */
public record FilingSubmission(@Nullable Integer receipt) {

    public boolean changedNothing() {
        return receipt == null;
    }
}
