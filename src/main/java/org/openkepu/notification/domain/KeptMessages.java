package org.openkepu.notification.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.notification.OutgoingSms;
import org.openkepu.notification.SmsOutbox;
import org.openkepu.shared.Ids;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.SmsSender;
import org.openkepu.shared.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes each message into the outbox in the sender's transaction, so that none is sent for what did not happen. In the
 * demonstration the outbox itself is the telephone: a message counts as sent at once.
 */
@Component
class KeptMessages implements SmsSender, SmsOutbox {

    private static final String NUMBER = "notification.mobile";
    private static final String TEXT = "notification.text";

    private final JdbcClient database;
    private final Vault vault;
    private final PortalClock clock;
    private final boolean simulated;

    KeptMessages(
            JdbcClient database, Vault vault, PortalClock clock, @Value("${openkepu.demo:false}") boolean simulated) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
        this.simulated = simulated;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Mobile to, String text) {
        database.sql("""
                        insert into sms_outbox (id, mobile_sealed, text_sealed, state, created_at, sent_at)
                        values (:id, :mobile, :text, :state, :now, case when :state = 'SENT' then :now::timestamptz end)
                        """)
                .param("id", Ids.next())
                .param("mobile", vault.seal(NUMBER, to.digits()))
                .param("text", vault.seal(TEXT, text))
                .param("state", simulated ? "SENT" : "WAITING")
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<OutgoingSms> latest(int most) {
        return database
                .sql(
                        "select mobile_sealed, text_sealed, created_at, sent_at from sms_outbox order by sequence desc limit ?")
                .param(most)
                .query(Row.class)
                .stream()
                .map(this::opened)
                .toList();
    }

    private OutgoingSms opened(Row row) {
        return new OutgoingSms(
                new Mobile(vault.open(NUMBER, row.mobileSealed())),
                vault.open(TEXT, row.textSealed()),
                row.createdAt(),
                row.sentAt() != null);
    }

    private record Row(
            byte[] mobileSealed,
            byte[] textSealed,
            Instant createdAt,
            @Nullable Instant sentAt) {}
}
