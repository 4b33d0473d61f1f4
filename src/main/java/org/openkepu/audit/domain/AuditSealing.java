package org.openkepu.audit.domain;

import java.util.Objects;
import org.openkepu.shared.PortalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals every minute what has been written since: all entries of transactions older than any that still runs, so that
 * one that commits late under a low sequence is sealed later and never lost, and no writer ever waits for the chain.
 */
@Component
class AuditSealing {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealing.class);

    private final JdbcClient database;
    private final AuditChain chain;
    private final TransactionTemplate transaction;
    private final PortalClock clock;

    AuditSealing(JdbcClient database, AuditChain chain, TransactionTemplate transaction, PortalClock clock) {
        this.database = database;
        this.chain = chain;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void sealQuietly() {
        try {
            seal();
        } catch (DataAccessException databaseAway) {
            LOG.debug("entries are sealed later: {}", databaseAway.getMessage());
        }
    }

    /** Seals what can be sealed and answers how many entries that was; none while another instance does. */
    int seal() {
        return Objects.requireNonNull(transaction.execute(status -> sealAlone()));
    }

    private int sealAlone() {
        boolean mine = database.sql("select pg_try_advisory_xact_lock(hashtext('audit_seal'))")
                .query(Boolean.class)
                .single();
        return mine ? sealUntil(oldestRunning()) : 0;
    }

    /** Every transaction before this one has ended; what it wrote is there or will never be. */
    private long oldestRunning() {
        return database.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    private int sealUntil(long horizon) {
        Seal last = chain.last().orElse(Seal.NONE);
        if (horizon >= last.untilTransaction()) {
            return link(last, last.afterSequence(), last.untilTransaction(), horizon);
        }
        // the database has moved to another server, whose transactions count anew: what came along is sealed first
        int left = link(last, last.afterSequence(), last.untilTransaction(), Long.MAX_VALUE);
        Seal moved = chain.last().orElse(Seal.NONE);
        long known = database.sql("select max(last_sequence) from audit_seal")
                .query(Long.class)
                .single();
        return left + link(moved, known, 0, horizon);
    }

    private int link(Seal last, long afterSequence, long from, long until) {
        SealDigest digest = chain.digest(last.hash(), afterSequence, Long.MAX_VALUE, from, until);
        if (digest.entries() > 0) {
            chain.add(new Seal(
                    last.number() + 1,
                    clock.machine().instant(),
                    afterSequence,
                    digest.last(),
                    from,
                    until,
                    digest.entries(),
                    digest.hash()));
        }
        return digest.entries();
    }
}
