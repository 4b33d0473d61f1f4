package org.openkepu.account.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.CertificationApplication;
import org.openkepu.account.CertificationState;
import org.openkepu.account.InformantType;
import org.openkepu.shared.Aggregate;
import org.openkepu.shared.RuleBroken;

/**
 * An application's life: made, perhaps corrected while it waits, then granted for good or rejected with a reason, after
 * which it is corrected and waits again at the end of the queue.
 */
@Entity
@Table(name = "certification")
class Certification extends Aggregate<Certification> {

    /** The version of the agreement shown, kept with each consent (B55). */
    static final String AGREEMENT = "2022-08";

    private UUID accountId;
    private long place;
    private String name;
    private String regionCode;
    private String unitName;

    @Enumerated(EnumType.STRING)
    private InformantType type;

    private @Nullable UUID institutionId;
    private String agreementVersion;

    @Enumerated(EnumType.STRING)
    private CertificationState state;

    private @Nullable String reason;
    private Instant appliedAt;

    @SuppressWarnings("NullAway.Init")
    protected Certification() {}

    @SuppressWarnings("NullAway.Init")
    Certification(UUID accountId, CertificationApplication application, long place, Instant at) {
        this.accountId = accountId;
        this.place = place;
        state(application, at);
    }

    /** Takes a corrected application; a waiting one keeps its place, a rejected one queues again. */
    void correct(CertificationApplication application, long nextPlace, Instant at) {
        RuleBroken.require(state != CertificationState.GRANTED, "account.certification.granted");
        if (state == CertificationState.REJECTED) {
            place = nextPlace;
        }
        state(application, at);
    }

    /** Grants what waits; answers false when it was decided before: the first decision stands. */
    boolean grant() {
        if (state != CertificationState.PENDING) {
            return false;
        }
        state = CertificationState.GRANTED;
        return true;
    }

    /** Rejects what waits; answers false when it was decided before. The reason is required. */
    boolean reject(String why) {
        RuleBroken.require(!why.isEmpty(), "account.certification.reason-required");
        if (state != CertificationState.PENDING) {
            return false;
        }
        state = CertificationState.REJECTED;
        reason = why;
        return true;
    }

    private void state(CertificationApplication application, Instant at) {
        name = application.name();
        regionCode = application.regionCode();
        unitName = application.unitName();
        type = application.type();
        institutionId = application.institutionId();
        agreementVersion = AGREEMENT;
        state = CertificationState.PENDING;
        reason = null;
        appliedAt = at;
    }

    CertificationApplication application() {
        return new CertificationApplication(name, regionCode, unitName, type, institutionId);
    }

    CertificationState state() {
        return state;
    }

    UUID accountId() {
        return accountId;
    }

    String name() {
        return name;
    }

    Instant appliedAt() {
        return appliedAt;
    }

    String agreementVersion() {
        return agreementVersion;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
