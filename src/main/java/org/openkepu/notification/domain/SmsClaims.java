package org.openkepu.notification.domain;

import static org.openkepu.notification.domain.SmsQueue.utc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.PortalClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox as senders see it: messages are taken for a while, and settled one by one. One whose sender is gone is taken
 * by the next when that while is over (F20).
 */
@Repository
@Transactional
public class SmsClaims {

    private static final String ERASED =
            "mobile_sealed = null, text_sealed = null, fingerprint = null, lease_until = null";

    private final JdbcClient database;
    private final PortalClock clock;

    SmsClaims(JdbcClient database, PortalClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A message in a sender's hands. */
    record Claimed(
            UUID id,
            long sequence,
            SmsKind kind,
            SmsTemplate template,
            byte[] mobileSealed,
            byte[] textSealed,
            byte @Nullable [] fingerprint,
            int attempts,
            Instant queuedAt) {}

    /** A message nobody will carry. */
    public record Dead(
            UUID id,
            String kind,
            Instant createdAt,
            int attempts,
            @Nullable String result) {}

    /** Whether there may be any to take; asked far more often than there are, so without a transaction of its own. */
    @Transactional(propagation = Propagation.SUPPORTS)
    boolean isAnyDue() {
        return database.sql(
                        "select exists (select from sms_outbox where state in ('WAITING', 'SENDING') and due_at <= ?)")
                .param(utc(now()))
                .query(Boolean.class)
                .single();
    }

    /** Takes messages that are due, codes first; at quiet hours codes only, and none of a paused batch. */
    List<Claimed> claim(int most, boolean quiet, Duration lease) {
        Instant now = now();
        return database.sql("""
                        update sms_outbox set state = 'SENDING', attempts = attempts + 1, lease_until = :until
                        where id in (
                            select id from sms_outbox q
                            where q.state in ('WAITING', 'SENDING') and q.due_at <= :now
                              and (q.state = 'WAITING' or q.lease_until <= :now)
                              and (not :quiet or q.kind = 'CODE')
                              and not exists (select from thanks_batch b where b.id = q.batch_id and b.paused)
                            order by (q.kind <> 'CODE'), q.due_at, q.sequence limit :most
                            for update skip locked)
                        returning id, sequence, kind, coalesce(
                            (select b.message_type from thanks_batch b where b.id = batch_id),
                            case kind when 'CODE' then 'CODE' else 'NOTICE' end) as template, mobile_sealed, text_sealed, fingerprint, attempts, queued_at""")
                .param("until", utc(now.plus(lease)))
                .param("now", utc(now))
                .param("quiet", quiet)
                .param("most", most)
                .query(Claimed.class)
                .list();
    }

    void sent(UUID id) {
        database.sql("update sms_outbox set state = 'SENT', sent_at = ?, result = null, " + ERASED
                        + " where id = ? and state <> 'SENT'")
                .params(utc(now()), id)
                .update();
    }

    /** Settles without sending: {@code SKIPPED} for who refused messages, {@code EXPIRED} for a code nobody waits for. */
    void dropped(UUID id, String state, String result) {
        database.sql("update sms_outbox set state = ?, result = ?, " + ERASED + " where id = ? and state <> 'SENT'")
                .params(state, result, id)
                .update();
    }

    void dead(UUID id, String result) {
        database.sql(
                        "update sms_outbox set state = 'DEAD', result = ?, lease_until = null where id = ? and state <> 'SENT'")
                .params(cut(result), id)
                .update();
    }

    void later(UUID id, Duration wait, String result) {
        database.sql("update sms_outbox set state = 'WAITING', due_at = ?, result = ?, lease_until = null"
                        + " where id = ? and state <> 'SENT'")
                .params(utc(now().plus(wait)), cut(result), id)
                .update();
    }

    /** Everything dead waits once more. */
    int revive() {
        return database.sql(
                        "update sms_outbox set state = 'WAITING', attempts = 0, due_at = ?, result = null where state = 'DEAD'")
                .param(utc(now()))
                .update();
    }

    List<Dead> dead(int most) {
        return database.sql("select id, kind, created_at, attempts, result from sms_outbox where state = 'DEAD'"
                        + " order by sequence desc limit ?")
                .param(most)
                .query(Dead.class)
                .list();
    }

    long count(String state) {
        return database.sql("select count(*) from sms_outbox where state = ?")
                .param(state)
                .query(Long.class)
                .single();
    }

    private static String cut(String result) {
        return result.length() <= 60 ? result : result.substring(0, 60);
    }

    private Instant now() {
        return clock.machine().instant();
    }
}
