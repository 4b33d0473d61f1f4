package org.openkepu.statistics.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.openkepu.shared.Scope;

/**
 * A list being written to a file, or the file ready for whoever asked.
 *
 * @param query the list's address after the question mark, without it
 * @param total rows the list had when it was asked for
 * @param written rows written so far
 * @param bytes of the file, 0 before it is done
 */
public record ExportJob(
        UUID id,
        UUID accountId,
        Scope scope,
        UUID campaignId,
        String query,
        Locale language,
        State state,
        long total,
        long written,
        long bytes,
        Instant askedAt) {

    /** Where an export stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        /** Given up after several attempts. */
        FAILED,
        /** Its file is gone; it can be asked for again. */
        EXPIRED;

        /** Whether it is still going on. */
        public boolean isOpen() {
            return this == WAITING || this == RUNNING;
        }
    }
}
