package org.openkepu.notification.domain;

import static org.openkepu.notification.domain.SmsQueue.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ThankablePeople.Tally;
import org.openkepu.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Batches of thanks and who is in them, in the database. */
@Repository
class ThanksRecords {

    private static final String BATCH = """
            select b.id, b.window_start, b.state, b.paused, b.message_type, b.text, b.price_fen, b.people, b.activities, b.collected, b.opted_out,
                coalesce(m.waiting, 0) as waiting, coalesce(m.sent, 0) as sent, coalesce(m.skipped, 0) as skipped,
                coalesce(m.dead, 0) as dead, coalesce(m.parts, 0) as parts,
                b.prepared_by_name, b.prepared_at, b.confirmed_by_name, b.finished_at
            from thanks_batch b left join lateral (
                select count(*) filter (where state in ('WAITING', 'SENDING')) as waiting,
                    count(*) filter (where state = 'SENT') as sent, count(*) filter (where state = 'SKIPPED') as skipped,
                    count(*) filter (where state = 'DEAD') as dead, sum(parts) filter (where state = 'SENT') as parts
                from sms_outbox o where o.batch_id = b.id) m on true""";

    private final JdbcClient database;

    ThanksRecords(JdbcClient database) {
        this.database = database;
    }

    /** A batch in the collector's hands. */
    record Collecting(UUID id, UUID campaignId, String text, byte @Nullable [] cursor) {}

    List<ThanksBatch> latest(UUID campaignId, int most) {
        return database.sql(BATCH + " where b.campaign_id = ? order by b.window_start desc limit ?")
                .params(campaignId, most)
                .query(ThanksBatch.class)
                .list();
    }

    Optional<ThanksBatch> find(UUID id) {
        return database.sql(BATCH + " where b.id = ?")
                .param(id)
                .query(ThanksBatch.class)
                .optional();
    }

    /**
     * Prepares the window's batch, or prepares it anew; false when it has been confirmed already, or one of a window that
     * shares a day with it, of another length.
     */
    boolean prepare(UUID campaignId, LocalDate window, ThanksPlan plan, Tally tally, @Nullable String by, Instant at) {
        return database.sql("""
                        insert into thanks_batch (id, campaign_id, window_start, window_days, state, message_type, text, price_fen, people,
                            activities, prepared_by_name, prepared_at)
                        select :id, :campaign, :window, :days, 'PREPARED', :type, :text, :price, :people, :activities, :by, :at
                        where %s
                        on conflict (campaign_id, window_start) do update set message_type = excluded.message_type,
                            window_days = excluded.window_days, text = excluded.text, price_fen = excluded.price_fen,
                            people = excluded.people, activities = excluded.activities,
                            prepared_by_name = excluded.prepared_by_name, prepared_at = excluded.prepared_at
                        where thanks_batch.state = 'PREPARED'""".formatted(noneSent(":campaign", ":window", ":days")))
                        .param("id", Ids.next())
                        .param("campaign", campaignId)
                        .param("window", window)
                        .param("days", plan.intervalDays())
                        .param("type", plan.messageType().name())
                        .param("text", plan.text())
                        .param("price", plan.priceFen())
                        .param("people", tally.people())
                        .param("activities", tally.activities())
                        .param("by", by)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** Lets a prepared batch begin; false when it has begun, or another one of the same days has. */
    boolean confirm(UUID id, @Nullable String by, Instant at) {
        return database.sql("""
                        update thanks_batch b set state = 'COLLECTING', confirmed_by_name = ?, confirmed_at = ?
                        where id = ? and state = 'PREPARED' and %s""".formatted(noneSent("b.campaign_id", "b.window_start", "b.window_days")))
                        .param(by)
                        .param(utc(at))
                        .param(id)
                        .update()
                == 1;
    }

    /** That no batch of the campaign has been confirmed for any day of a window. */
    private static String noneSent(String campaign, String start, String days) {
        return """
                not exists (select from thanks_batch sent where sent.campaign_id = %1$s and sent.state <> 'PREPARED'
                    and sent.window_start < %2$s + %3$s and sent.window_start + sent.window_days > %2$s)""".formatted(campaign, start, days);
    }

    Optional<UUID> ofWindow(UUID campaignId, LocalDate window) {
        return database.sql("select id from thanks_batch where campaign_id = ? and window_start = ?")
                .params(campaignId, window)
                .query(UUID.class)
                .optional();
    }

    /** Whether the batch stood the other way before. */
    boolean pause(UUID id, boolean paused) {
        return database.sql("update thanks_batch set paused = ? where id = ? and paused <> ? and state <> 'DONE'")
                        .params(paused, id, paused)
                        .update()
                == 1;
    }

    /** A batch to be collected, kept from other collectors until the transaction ends. */
    Optional<Collecting> lockNext() {
        return database.sql("""
                        select id, campaign_id, text, cursor from thanks_batch where state = 'COLLECTING' and not paused
                        order by confirmed_at limit 1 for update skip locked""").query(Collecting.class).optional();
    }

    long waiting(UUID id) {
        return database.sql("select count(*) from sms_outbox where batch_id = ? and state in ('WAITING', 'SENDING')")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** Whether the person is new in the batch. */
    boolean addRecipient(UUID id, byte[] person) {
        return database.sql("insert into thanks_recipient (batch_id, person) values (?, ?) on conflict do nothing")
                        .params(id, person)
                        .update()
                == 1;
    }

    void collected(UUID id, int collected, int optedOut, byte @Nullable [] last) {
        database.sql(
                        "update thanks_batch set collected = collected + ?, opted_out = opted_out + ?,"
                                + " cursor = coalesce(?, cursor), state = case when ? then 'SENDING' else state end where id = ?")
                .param(collected)
                .param(optedOut)
                .param(last)
                .param(last == null)
                .param(id)
                .update();
    }

    /** Ends batches of which nothing waits any more; dead letters may still be revived. */
    void finish(Instant at) {
        database.sql("""
                        update thanks_batch b set state = 'DONE', finished_at = ? where state = 'SENDING' and not exists (
                            select from sms_outbox o where o.batch_id = b.id and o.state in ('WAITING', 'SENDING'))""").param(utc(at)).update();
    }

    /** Forgets who was in the batches of a campaign whose people are erased. */
    void forget(UUID campaignId) {
        database.sql(
                        "delete from thanks_recipient where batch_id in (select id from thanks_batch where campaign_id = ?)")
                .param(campaignId)
                .update();
    }
}
