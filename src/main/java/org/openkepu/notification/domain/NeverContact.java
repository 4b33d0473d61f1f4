package org.openkepu.notification.domain;

import java.time.ZoneOffset;
import java.util.Map;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers that are never written to unasked (trust, personal information). Codes somebody asks for still reach them.
 */
@Service
@Transactional
public class NeverContact {

    private static final String PURPOSE = "notification.contact";

    private final JdbcClient database;
    private final Vault vault;
    private final PortalClock clock;
    private final AuditTrail trail;

    NeverContact(JdbcClient database, Vault vault, PortalClock clock, AuditTrail trail) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
        this.trail = trail;
    }

    /** From here on nothing is sent to the number unasked, what waits included. Twice is once. */
    public void add(Mobile mobile) {
        int added = database.sql("insert into never_contact (fingerprint, since) values (?, ?) on conflict do nothing")
                .params(fingerprint(mobile), clock.now().atOffset(ZoneOffset.UTC))
                .update();
        database.sql("""
                        update sms_outbox set state = 'SKIPPED', result = 'NEVER_CONTACT', mobile_sealed = null, text_sealed = null,
                            fingerprint = null
                        where fingerprint = ? and kind <> 'CODE' and state in ('WAITING', 'DEAD')""").param(fingerprint(mobile)).update();
        if (added == 1) {
            trail.append(null, "contact.refused", null, Map.of());
        }
    }

    /** The person allows messages again. Twice is once. */
    public void allow(Mobile mobile) {
        int removed = database.sql("delete from never_contact where fingerprint = ?")
                .param(fingerprint(mobile))
                .update();
        if (removed == 1) {
            trail.append(null, "contact.allowed", null, Map.of());
        }
    }

    @Transactional(readOnly = true)
    public boolean contains(Mobile mobile) {
        return contains(fingerprint(mobile));
    }

    boolean contains(byte[] fingerprint) {
        return database.sql("select exists (select from never_contact where fingerprint = ?)")
                .param(fingerprint)
                .query(Boolean.class)
                .single();
    }

    /** The keyed hash of a number, also beside messages that wait. */
    byte[] fingerprint(Mobile mobile) {
        return vault.fingerprint(PURPOSE, mobile.digits());
    }
}
