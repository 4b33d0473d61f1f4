package org.openkepu.registry.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.registry.UnitCategory;

/**
 * One import of a sheet into a batch.
 *
 * @param validUntil last day of the batch's validity, null while none is known
 * @param added rows that are new, as of the check or, once confirmed, as written
 */
public record RegisterImport(
        UUID id,
        UnitCategory category,
        String batch,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String fileName,
        State state,
        int added,
        int changed,
        int unchanged,
        int wrong,
        String accountName,
        Instant checkedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant undoneAt) {

    /** How far an import has come. */
    public enum State {
        /** Read and compared, nothing saved. */
        CHECKED,
        CONFIRMED,
        UNDONE
    }

    /** Whether confirming it would write anything. */
    public boolean hasWork() {
        return added + changed > 0;
    }
}
