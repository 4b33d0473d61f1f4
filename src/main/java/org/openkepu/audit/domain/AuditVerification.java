package org.openkepu.audit.domain;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Goes through the whole chain and hashes every entry again. */
@Service
class AuditVerification {

    private static final int SEALS_AT_ONCE = 500;

    private final JdbcClient database;
    private final AuditChain chain;

    AuditVerification(JdbcClient database, AuditChain chain) {
        this.database = database;
        this.chain = chain;
    }

    /**
     * What was found.
     *
     * @param seals how many hold, from the first on
     * @param entries covered by them
     * @param broken the first seal that does not hold, null when all do
     * @param stray entries that should lie under a seal and lie under none; counted only when all seals hold
     * @param tail entries not sealed yet
     * @param tailFrom the first of them by sequence, null when there is none
     * @param hash of the last seal that holds, in hexadecimal digits, to be compared with one noted elsewhere
     */
    record Outcome(
            long seals,
            long entries,
            @Nullable Seal broken,
            long stray,
            long tail,
            @Nullable Long tailFrom,
            String hash) {

        boolean isWhole() {
            return broken == null && stray == 0;
        }
    }

    /** Entries not sealed yet. */
    record Tail(long entries, @Nullable Long first) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Outcome verify() {
        Seal last = Seal.NONE;
        long entries = 0;
        List<Seal> next = chain.after(0, SEALS_AT_ONCE);
        while (!next.isEmpty()) {
            for (Seal seal : next) {
                if (!holds(seal, last)) {
                    return outcome(last, entries, seal, new Tail(0, null), 0);
                }
                entries += seal.entries();
                last = seal;
            }
            next = chain.after(last.number(), SEALS_AT_ONCE);
        }
        Tail tail = tail(last);
        long all = database.sql("select count(*) from audit_entry")
                .query(Long.class)
                .single();
        return outcome(last, entries, null, tail, all - entries - tail.entries());
    }

    private boolean holds(Seal seal, Seal before) {
        SealDigest digest = chain.digest(
                before.hash(),
                seal.afterSequence(),
                seal.lastSequence(),
                seal.fromTransaction(),
                seal.untilTransaction());
        return seal.number() == before.number() + 1
                && digest.entries() == seal.entries()
                && digest.last() == seal.lastSequence()
                && Arrays.equals(digest.hash(), seal.hash());
    }

    /** What no seal covers behind a seal. */
    Tail tail(Seal last) {
        return Objects.requireNonNull(database.sql("""
                        select count(*) as entries, min(sequence) as first from audit_entry
                        where transaction >= ? and sequence > ?""")
                .params(last.untilTransaction(), last.afterSequence())
                .query(Tail.class)
                .single());
    }

    private static Outcome outcome(Seal last, long entries, @Nullable Seal broken, Tail tail, long stray) {
        return new Outcome(
                last.number(),
                entries,
                broken,
                stray,
                tail.entries(),
                tail.first(),
                HexFormat.of().formatHex(last.hash()));
    }
}
