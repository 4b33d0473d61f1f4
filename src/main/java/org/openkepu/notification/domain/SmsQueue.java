package org.openkepu.notification.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.notification.OutgoingSms;
import org.openkepu.notification.SmsOutbox;
import org.openkepu.shared.Ids;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.SmsSender;
import org.openkepu.shared.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes each message into the outbox in the sender's transaction, so that none is sent for what did not happen. Number and
 * text lie there sealed until the message is handed over, and not a moment longer.
 */
@Component
class SmsQueue implements SmsSender, SmsOutbox {

    static final String NUMBER = "notification.mobile";
    static final String TEXT = "notification.text";

    private static final int SHORT = 70;
    private static final int PART = 67;

    private final JdbcClient database;
    private final Vault vault;
    private final NeverContact never;
    private final PortalClock clock;

    SmsQueue(JdbcClient database, Vault vault, NeverContact never, PortalClock clock) {
        this.database = database;
        this.vault = vault;
        this.never = never;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Mobile to, String text) {
        put(SmsKind.CODE, to, text, null, null);
    }

    /**
     * Puts a message into the outbox.
     *
     * @param dedupe what it is about: a second message about the same is none
     * @return whether it was put there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean put(SmsKind kind, Mobile to, String text, @Nullable UUID batchId, @Nullable String dedupe) {
        return database.sql("""
                        insert into sms_outbox (id, kind, batch_id, dedupe, fingerprint, mobile_sealed, text_sealed, parts, state, created_at,
                            due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?) on conflict (dedupe) do nothing""")
                        .param(Ids.next())
                        .param(kind.name())
                        .param(batchId)
                        .param(dedupe)
                        .param(never.fingerprint(to))
                        .param(vault.seal(NUMBER, to.digits()))
                        .param(vault.seal(TEXT, text))
                        .param(parts(text))
                        .param(utc(clock.now()))
                        .param(utc(clock.machine().instant()))
                        .update()
                == 1;
    }

    /** Into how many messages a text is cut: up to 70 characters are one, longer ones 67 each. */
    static int parts(String text) {
        return text.length() <= SHORT ? 1 : (text.length() + PART - 1) / PART;
    }

    /** What still waits and what the simulated telephones took, each message once. */
    @Override
    @Transactional(readOnly = true)
    public List<OutgoingSms> latest(int most) {
        return database.sql("""
                        select mobile_sealed, text_sealed, at, sent from (
                            select id, sequence, mobile_sealed, text_sealed, at, true as sent
                            from (select * from sms_simulated order by sequence desc limit :most) taken
                            union all
                            select id, sequence, mobile_sealed, text_sealed, created_at, false
                            from (select * from sms_outbox where mobile_sealed is not null order by sequence desc limit :most) waiting
                            where not exists (select from sms_simulated s where s.id = waiting.id)) message
                        order by sequence desc limit :most""").param("most", most).query(Row.class).stream()
                .map(row -> new OutgoingSms(
                        new Mobile(vault.open(NUMBER, row.mobileSealed())),
                        vault.open(TEXT, row.textSealed()),
                        row.at(),
                        row.sent()))
                .toList();
    }

    private record Row(byte[] mobileSealed, byte[] textSealed, Instant at, boolean sent) {}

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
