package org.openkepu.account.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.CertificationApplication;
import org.openkepu.account.CertificationDecided;
import org.openkepu.account.CertificationState;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The operator's queue of applications (B56): oldest first, each decided once. */
@Service
@Transactional
public class CertificationQueue {

    /** How long a reason may be. */
    public static final int LONGEST_REASON = 500;

    private final CertificationRepository certifications;
    private final CertificationRecords records;
    private final CertificationDesk desk;
    private final AccountRepository accounts;
    private final PortalClock clock;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    CertificationQueue(
            CertificationRepository certifications,
            CertificationRecords records,
            CertificationDesk desk,
            AccountRepository accounts,
            PortalClock clock,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.events = events;
        this.certifications = certifications;
        this.records = records;
        this.desk = desk;
        this.accounts = accounts;
        this.clock = clock;
        this.trail = trail;
    }

    /** One application that waits. */
    public record Waiting(UUID id, CertificationApplication application, Instant appliedAt) {}

    /** One decision on record; the author is null where it was granted at once. */
    public record Decided(
            String name,
            String unitName,
            boolean granted,
            @Nullable String reason,
            Instant at,
            @Nullable String author) {}

    @Transactional(readOnly = true)
    public List<Waiting> waiting(int most) {
        return certifications.findByStateOrderByPlace(CertificationState.PENDING, Limit.of(most)).stream()
                .map(one -> new Waiting(one.id(), one.application(), one.appliedAt()))
                .toList();
    }

    @Transactional(readOnly = true)
    public long countWaiting() {
        return certifications.countByState(CertificationState.PENDING);
    }

    @Transactional(readOnly = true)
    public List<Decided> decided(int most) {
        return records.decisions(most).stream()
                .map(one -> new Decided(
                        one.name(),
                        one.unitName(),
                        one.event().equals("GRANTED"),
                        one.reason(),
                        one.at(),
                        one.author()))
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean grantsAtOnce() {
        return records.grantsAtOnce();
    }

    public void grantAtOnce(boolean on, Actor operator) {
        desk.grantAtOnce(on, operator);
    }

    /** Grants; answers false when it was decided before. */
    public boolean approve(UUID id, Actor operator) {
        Account account = lockAccountOf(id);
        Certification certification = certifications.lock(id).orElseThrow(NotFound::new);
        boolean waits = certification.state() == CertificationState.PENDING;
        desk.grant(certification, account, operator, clock.now());
        return waits;
    }

    /** Rejects with a reason of one to five hundred characters; answers false when it was decided before. */
    public boolean reject(UUID id, @Nullable String typed, Actor operator) {
        String reason = Texts.clean(typed);
        boolean readable = Texts.length(reason) <= LONGEST_REASON && !Texts.isMalformed(reason);
        RuleBroken.require(readable, "account.certification.reason-invalid", LONGEST_REASON);
        lockAccountOf(id);
        Certification certification = certifications.lock(id).orElseThrow(NotFound::new);
        boolean rejected = certification.reject(reason);
        if (rejected) {
            certifications.saveAndFlush(certification);
            var at = clock.now();
            records.append(id, "REJECTED", operator.accountId(), reason, at);
            events.publishEvent(new CertificationDecided(certification.accountId(), CertificationState.REJECTED, at));
            trail.append(
                    operator, "certification.rejected", id, Map.of("name", certification.name(), "reason", reason));
        }
        return rejected;
    }

    /** The account first, then its application: the one order of locks. */
    private Account lockAccountOf(UUID id) {
        UUID accountId = certifications.findAccountId(id).orElseThrow(NotFound::new);
        return accounts.lock(accountId).orElseThrow(NotFound::new);
    }
}
