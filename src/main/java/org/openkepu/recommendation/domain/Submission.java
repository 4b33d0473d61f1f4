package org.openkepu.recommendation.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One submission of a slate, with what makes its receipt.
 *
 * @param n from 1; another one follows only a recall
 * @param digest of everything submitted
 * @param recalledFor the operator's reason, null while it stands
 * @param scanned whether the stamped sheet was uploaded
 */
public record Submission(
        UUID slateId,
        int n,
        Instant arrivedAt,
        String accountName,
        int activities,
        int units,
        String digest,
        @Nullable String recalledFor,
        boolean scanned) {}
