package org.openkepu.statistics.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps exports and the pieces of their files; instants are the machine's. */
@Repository
class ExportRecords {

    private final JdbcClient database;

    ExportRecords(JdbcClient database) {
        this.database = database;
    }

    void add(ExportJob job) {
        database.sql("""
                        insert into export_job (id, account_id, scope_line, region_code, authority_id, campaign_id, query,
                            language, state, total, asked_at, seen_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?)""")
                .param(job.id())
                .param(job.accountId())
                .param(job.scope().line().name())
                .param(job.scope().regionCode())
                .param(job.scope().authorityId())
                .param(job.campaignId())
                .param(job.query())
                .param(job.language().toLanguageTag())
                .param(job.total())
                .param(utc(job.askedAt()))
                .param(utc(job.askedAt()))
                .update();
    }

    /** The account's exports, the latest first. */
    List<ExportJob> of(UUID accountId, int most) {
        return database.sql("select * from export_job where account_id = ? order by asked_at desc limit ?")
                .params(accountId, most)
                .query((row, n) -> job(row))
                .list();
    }

    /** The same list still being written for the same account. */
    Optional<UUID> open(UUID accountId, String query) {
        return database.sql(
                        "select id from export_job where account_id = ? and query = ? and state in ('WAITING', 'RUNNING') limit 1")
                .params(accountId, query)
                .query(UUID.class)
                .optional();
    }

    Optional<ExportJob> find(UUID id, UUID accountId) {
        return database.sql("select * from export_job where id = ? and account_id = ?")
                .params(id, accountId)
                .query((row, n) -> job(row))
                .optional();
    }

    /** Takes the oldest export that waits or whose writer was not seen since; empty when there is none. */
    Optional<ExportJob> take(Instant now, Instant lost) {
        return database.sql("""
                        update export_job set state = 'RUNNING', seen_at = :now, attempts = attempts + 1, written = 0
                        where id = (select id from export_job
                            where state = 'WAITING' or state = 'RUNNING' and seen_at < :lost
                            order by asked_at limit 1 for update skip locked)
                        returning *""")
                .param("now", utc(now))
                .param("lost", utc(lost))
                .query((row, n) -> job(row))
                .optional();
    }

    /** Gives up what was begun too often; answers how many. */
    int giveUp(int attempts, Instant lost) {
        return database.sql(
                        "update export_job set state = 'FAILED' where state = 'RUNNING' and attempts >= ? and seen_at < ?")
                .params(attempts, utc(lost))
                .update();
    }

    /** Says how far it is; false when it is to stop. */
    boolean seen(UUID id, long written, Instant now) {
        return database.sql("update export_job set written = ?, seen_at = ? where id = ? and state = 'RUNNING'")
                        .params(written, utc(now), id)
                        .update()
                == 1;
    }

    void addPiece(UUID id, int n, byte[] content) {
        database.sql("insert into export_piece values (?, ?, ?)")
                .params(id, n, content)
                .update();
    }

    Optional<byte[]> piece(UUID id, int n) {
        return database.sql("select content from export_piece where job_id = ? and n = ?")
                .params(id, n)
                .query(byte[].class)
                .optional();
    }

    void dropPieces(UUID id) {
        database.sql("delete from export_piece where job_id = ?").param(id).update();
    }

    void done(UUID id, long written, long bytes, Instant now) {
        database.sql("""
                        update export_job set state = 'DONE', written = ?, bytes = ?, done_at = ?, seen_at = ?
                        where id = ? and state = 'RUNNING'""").params(written, bytes, utc(now), utc(now), id).update();
    }

    /** Puts it back for the next writer, as when the portal stops. */
    void putBack(UUID id) {
        database.sql("update export_job set state = 'WAITING' where id = ? and state = 'RUNNING'")
                .param(id)
                .update();
    }

    /** Cancels what is open; false when there is nothing to cancel. */
    boolean cancel(UUID id, UUID accountId) {
        return database.sql(
                                "update export_job set state = 'CANCELLED' where id = ? and account_id = ? and state in ('WAITING', 'RUNNING')")
                        .params(id, accountId)
                        .update()
                == 1;
    }

    /** Takes the files away that are older; answers how many. */
    int expire(Instant before) {
        database.sql("""
                        delete from export_piece where job_id in (
                            select id from export_job where state in ('CANCELLED', 'FAILED') or state = 'DONE' and done_at < ?)""").param(utc(before)).update();
        return database.sql("update export_job set state = 'EXPIRED' where state = 'DONE' and done_at < ?")
                .param(utc(before))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static ExportJob job(ResultSet row) throws SQLException {
        return new ExportJob(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                new Scope(
                        Scope.Line.valueOf(row.getString("scope_line")),
                        row.getString("region_code"),
                        row.getObject("authority_id", UUID.class)),
                row.getObject("campaign_id", UUID.class),
                row.getString("query"),
                Locale.forLanguageTag(row.getString("language")),
                ExportJob.State.valueOf(row.getString("state")),
                row.getLong("total"),
                row.getLong("written"),
                row.getLong("bytes"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
