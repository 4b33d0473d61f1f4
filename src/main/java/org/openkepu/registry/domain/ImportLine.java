package org.openkepu.registry.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of an imported sheet and what becomes of it.
 *
 * @param number of the row in the sheet, from 1
 * @param cells as they stood
 * @param regionCode the division found, null where none is stated
 * @param aliases null where the sheet has no such column: those known stay
 * @param flaw what is wrong with it, null when nothing is
 * @param before the entry it changes, null for a new one
 */
public record ImportLine(
        int number,
        List<String> cells,
        String name,
        @Nullable String provinceCode,
        @Nullable String regionCode,
        @Nullable List<String> aliases,
        Outcome outcome,
        @Nullable RowFlaw flaw,
        @Nullable Before before) {

    /** What confirming the import does with a row. */
    public enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED,
        WRONG
    }

    /** An entry as it stood before an import. */
    public record Before(
            UUID batchId,
            List<String> aliases,
            @Nullable String provinceCode,
            @Nullable String regionCode,
            boolean retired,
            @Nullable UUID importId) {}

    ImportLine as(Outcome known, @Nullable Before was) {
        return new ImportLine(number, cells, name, provinceCode, regionCode, aliases, known, flaw, was);
    }

    boolean isWritten() {
        return outcome == Outcome.ADDED || outcome == Outcome.CHANGED;
    }
}
