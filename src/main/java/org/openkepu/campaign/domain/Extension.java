package org.openkepu.campaign.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.StageKind;

/**
 * One extension, as lists show it.
 *
 * @param revokedAt when it was taken back, null for one in force; then also by whom and why
 */
public record Extension(
        UUID id,
        StageKind kind,
        String subject,
        Instant closesAt,
        String reason,
        String grantedByName,
        Instant grantedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedByName,
        @Nullable String revokedReason) {

    /** Whether it was taken back. */
    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** The last instant that counts, for people. */
    public Instant until() {
        return closesAt.minusSeconds(1);
    }
}
