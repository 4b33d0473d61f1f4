package org.openkepu.campaign.domain;

import java.time.Instant;
import org.openkepu.campaign.StageKind;

/** One extension in force, as lists show it. */
public record Extension(
        StageKind kind, String subject, Instant closesAt, String reason, String grantedByName, Instant grantedAt) {

    /** The last instant that counts, for people. */
    public Instant until() {
        return closesAt.minusSeconds(1);
    }
}
