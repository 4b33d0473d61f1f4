package org.openkepu.annualsummary.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.authority.Authority;

/**
 * One body in the operator's reading list.
 *
 * @param id of the summary, null while there is none
 * @param savedAt portal time of the last save, null before the first
 * @param submissions how often it was submitted
 * @param submittedAt portal time of the last submission, null before the first
 * @param published the activities it reported, null before the first submission, as {@code complete}
 */
public record SummaryLine(
        Authority body,
        @Nullable UUID id,
        @Nullable Instant savedAt,
        int submissions,
        @Nullable Instant submittedAt,
        boolean late,
        @Nullable Long published,
        @Nullable Long complete,
        @Nullable Long personTimes) {

    /** How far a body has come. */
    public enum Standing {
        SUBMITTED,
        STARTED,
        MISSING
    }

    public Standing standing() {
        return submissions > 0 ? Standing.SUBMITTED : savedAt != null ? Standing.STARTED : Standing.MISSING;
    }
}
