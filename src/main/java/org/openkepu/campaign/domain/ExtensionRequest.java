package org.openkepu.campaign.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.StageKind;

/** One request for an extension, as lists show it: waiting, granted or refused with an answer. */
public record ExtensionRequest(
        UUID id,
        StageKind kind,
        String subject,
        Instant closesAt,
        String reason,
        String state,
        String askedByName,
        Instant askedAt,
        @Nullable String answer,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt) {

    /** The last instant asked for, for people. */
    public Instant until() {
        return closesAt.minusSeconds(1);
    }
}
