package org.openkepu.account.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.CertificationApplication;
import org.openkepu.account.CertificationDecided;
import org.openkepu.account.CertificationDecision;
import org.openkepu.account.CertificationState;
import org.openkepu.account.Certifications;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person applies to become an informant and sees how the application stands. */
@Service
@Transactional
public class CertificationDesk implements Certifications {

    private final CertificationRepository certifications;
    private final CertificationRecords records;
    private final AccountRepository accounts;
    private final PortalClock clock;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    CertificationDesk(
            CertificationRepository certifications,
            CertificationRecords records,
            AccountRepository accounts,
            PortalClock clock,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.events = events;
        this.certifications = certifications;
        this.records = records;
        this.accounts = accounts;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * How a person's application stands.
     *
     * @param application what was stated last, null before the first application
     * @param reason why it was rejected, else null
     * @param agreement version of the agreement consented to, or to consent to
     */
    public record Standing(
            CertificationState state,
            @Nullable CertificationApplication application,
            @Nullable String reason,
            @Nullable Instant appliedAt,
            String agreement) {}

    @Transactional(readOnly = true)
    public Standing standingOf(UUID accountId) {
        return certifications
                .findByAccountId(accountId)
                .map(found -> new Standing(
                        found.state(),
                        found.application(),
                        found.reason(),
                        found.appliedAt(),
                        found.agreementVersion()))
                .orElseGet(() -> new Standing(CertificationState.NONE, null, null, null, Certification.AGREEMENT));
    }

    /**
     * Takes an application or its correction.
     *
     * @return {@code GRANTED} when the operator's switch grants at once, else {@code PENDING}
     * @throws org.openkepu.shared.RuleBroken {@code account.certification.granted} once it has been granted
     */
    public CertificationState apply(Actor actor, CertificationApplication application) {
        UUID accountId = actor.accountId();
        Account account = accounts.lock(accountId).orElseThrow(NotFound::new);
        Instant now = clock.now();
        Certification certification = certifications
                .lockOf(accountId)
                .map(known -> corrected(known, application, now))
                .orElseGet(() -> new Certification(accountId, application, certifications.nextPlace(), now));
        certifications.saveAndFlush(certification);
        records.append(certification.id(), "APPLIED", accountId, null, now);
        trail.append(actor, "certification.applied", certification.id(), Map.of("unit", application.unitName()));
        if (records.grantsAtOnce()) {
            grant(certification, account, null, now);
        }
        return certification.state();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CertificationDecision> decisionsOn(UUID accountId) {
        return records.decisionsOn(accountId);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CertificationApplication> statedBy(UUID accountId) {
        return certifications.findByAccountId(accountId).map(Certification::application);
    }

    @Override
    public void grantOutright(UUID accountId, CertificationApplication application) {
        Account account = accounts.lock(accountId).orElseThrow(NotFound::new);
        if (certifications.findByAccountId(accountId).isPresent()) {
            return;
        }
        Instant now = clock.now();
        var certification = new Certification(accountId, application, certifications.nextPlace(), now);
        certifications.saveAndFlush(certification);
        records.append(certification.id(), "APPLIED", accountId, null, now);
        grant(certification, account, null, now);
    }

    @Override
    public void grantAtOnce(boolean on) {
        grantAtOnce(on, null);
    }

    /** Turns on or off that applications are granted at once; the author is null where the portal itself does it. */
    void grantAtOnce(boolean on, @Nullable Actor author) {
        if (records.grantAtOnce(on)) {
            trail.append(author, on ? "certification.switched-on" : "certification.switched-off", null, Map.of());
        }
    }

    /** Grants a waiting application and makes its person an informant in the same transaction. */
    void grant(Certification certification, Account account, @Nullable Actor author, Instant at) {
        if (certification.grant()) {
            account.becomeInformant(certification.name());
            certifications.saveAndFlush(certification);
            accounts.saveAndFlush(account);
            records.append(certification.id(), "GRANTED", author == null ? null : author.accountId(), null, at);
            events.publishEvent(new CertificationDecided(account.id(), CertificationState.GRANTED, at));
            trail.append(author, "certification.granted", certification.id(), Map.of("name", certification.name()));
        }
    }

    private Certification corrected(Certification known, CertificationApplication application, Instant now) {
        known.correct(application, certifications.nextPlace(), now);
        return known;
    }
}
