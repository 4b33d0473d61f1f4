package org.openkepu.notification.domain;

import java.time.Instant;
import org.openkepu.account.CertificationDecision;

/** The answer to an application to become an informant. */
record Decided(CertificationDecision decision) implements Message {

    @Override
    public String kind() {
        return "certification";
    }

    @Override
    public Instant at() {
        return decision.at();
    }
}
