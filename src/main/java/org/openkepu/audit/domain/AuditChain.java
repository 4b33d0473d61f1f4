package org.openkepu.audit.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The seals as they are kept, and the hash of what a span of entries holds now. */
@Repository
class AuditChain {

    /** Entries read at a time: a long backlog is hashed in little memory. */
    private static final int FETCHED = 1_000;

    private final JdbcClient database;

    AuditChain(JdbcClient database) {
        this.database = database;
    }

    Optional<Seal> last() {
        return database.sql("select * from audit_seal order by number desc limit 1")
                .query((row, n) -> seal(row))
                .optional();
    }

    /** The seals behind one, in their order. */
    List<Seal> after(long number, int most) {
        return database.sql("select * from audit_seal where number > ? order by number limit ?")
                .params(number, most)
                .query((row, n) -> seal(row))
                .list();
    }

    /**
     * The digest of the entries a span holds now.
     *
     * @param lastSequence entries behind it are left out
     */
    SealDigest digest(byte[] before, long afterSequence, long lastSequence, long from, long until) {
        var digest = new SealDigest(before, afterSequence, from, until);
        database.sql("select " + SealDigest.COLUMNS + " " + """
                        from audit_entry
                        where transaction >= ? and transaction < ? and sequence > ? and sequence <= ? order by sequence""")
                .withFetchSize(FETCHED)
                .params(from, until, afterSequence, lastSequence)
                .query((RowCallbackHandler) digest::add);
        return digest;
    }

    void add(Seal seal) {
        database.sql("""
                        insert into audit_seal (number, sealed_at, after_sequence, last_sequence, from_transaction,
                            until_transaction, entries, hash) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(seal.number())
                .param(seal.sealedAt().atOffset(ZoneOffset.UTC))
                .param(seal.afterSequence())
                .param(seal.lastSequence())
                .param(seal.fromTransaction())
                .param(seal.untilTransaction())
                .param(seal.entries())
                .param(seal.hash())
                .update();
    }

    private static Seal seal(ResultSet row) throws SQLException {
        Instant at = row.getObject("sealed_at", OffsetDateTime.class).toInstant();
        return new Seal(
                row.getLong("number"),
                at,
                row.getLong("after_sequence"),
                row.getLong("last_sequence"),
                row.getLong("from_transaction"),
                row.getLong("until_transaction"),
                row.getInt("entries"),
                row.getBytes("hash"));
    }
}
