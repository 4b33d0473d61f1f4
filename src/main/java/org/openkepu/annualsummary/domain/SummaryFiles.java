package org.openkepu.annualsummary.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Ids;
import org.openkepu.shared.file.FileUses;
import org.openkepu.shared.file.ReceivedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The documents of summaries. Who changes one must hold the summary's row. */
@Repository
class SummaryFiles implements FileUses {

    private static final String SELECT =
            "select f.id, f.name, f.kind, f.digest, f.bytes, f.added_by_name, f.added_at from annual_summary_file f ";

    private final JdbcClient database;

    SummaryFiles(JdbcClient database) {
        this.database = database;
    }

    /** Those attached now, in the order they were added. */
    List<SummaryFile> of(UUID summaryId) {
        return database.sql(SELECT + "where f.summary_id = ? and f.removed_at is null order by f.sequence")
                .param(summaryId)
                .query(SummaryFile.class)
                .list();
    }

    /** Those one submission names. */
    List<SummaryFile> of(UUID summaryId, int n) {
        return database.sql(SELECT
                        + "join annual_summary_submission_file s on s.file_id = f.id where s.summary_id = ? and s.n = ?"
                        + " order by f.sequence")
                .params(summaryId, n)
                .query(SummaryFile.class)
                .list();
    }

    /** One of a body's, attached or named by a submission. */
    Optional<SummaryFile> find(UUID authorityId, UUID id) {
        return database.sql(
                        SELECT + "join annual_summary a on a.id = f.summary_id where a.authority_id = ? and f.id = ?")
                .params(authorityId, id)
                .query(SummaryFile.class)
                .optional();
    }

    /** One that a submission of the summary names. */
    Optional<SummaryFile> submitted(UUID summaryId, UUID id) {
        return database.sql(SELECT + "where f.summary_id = ? and f.id = ?"
                        + " and exists (select from annual_summary_submission_file s where s.file_id = f.id)")
                .params(summaryId, id)
                .query(SummaryFile.class)
                .optional();
    }

    UUID add(UUID summaryId, ReceivedFile file, Actor actor, Instant at) {
        UUID id = Ids.next();
        database.sql("""
                        insert into annual_summary_file (id, summary_id, name, kind, digest, bytes, added_by_name, added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        summaryId,
                        file.name(),
                        file.kind().name(),
                        file.digest(),
                        file.bytes(),
                        actor.name(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Takes a document away, out of the database too unless a submission names it; false when it was gone already. */
    boolean remove(UUID summaryId, UUID id, Instant at) {
        int deleted = database.sql("""
                        delete from annual_summary_file f where summary_id = ? and id = ? and removed_at is null
                          and not exists (select from annual_summary_submission_file s where s.file_id = f.id)""").params(summaryId, id).update();
        int hidden = database.sql("""
                        update annual_summary_file set removed_at = ? where summary_id = ? and id = ? and removed_at is null""")
                .params(at.atOffset(ZoneOffset.UTC), summaryId, id)
                .update();
        return deleted + hidden > 0;
    }

    @Override
    public boolean holds(String digest) {
        return database.sql("select exists (select from annual_summary_file where digest = ?)")
                .param(digest)
                .query(Boolean.class)
                .single();
    }
}
