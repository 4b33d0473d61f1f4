package org.openkepu.audit.domain;

import java.time.Instant;

/**
 * One link of the chain: covers the entries after a sequence up to the last one, written by a span of transactions.
 *
 * @param number from 1, without gaps
 * @param afterSequence entries up to this one belong to a server the database has left
 * @param lastSequence the highest sequence covered
 * @param fromTransaction first transaction of the span
 * @param untilTransaction first transaction behind the span
 * @param entries how many are covered, at least one
 */
record Seal(
        long number,
        Instant sealedAt,
        long afterSequence,
        long lastSequence,
        long fromTransaction,
        long untilTransaction,
        int entries,
        byte[] hash) {

    /** What stands before the first seal. */
    static final Seal NONE = new Seal(0, Instant.EPOCH, 0, 0, 0, 0, 0, new byte[32]);
}
