package org.openkepu.registry.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.registry.UnitCategory;
import org.openkepu.registry.domain.ImportLine.Before;
import org.openkepu.registry.domain.ImportLine.Outcome;
import org.openkepu.shared.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds a sheet against the register: what is new, changed, the same or wrong. */
@Component
class ImportComparing {

    private final ImportRecords records;
    private final JdbcClient database;

    ImportComparing(ImportRecords records, JdbcClient database) {
        this.records = records;
        this.database = database;
    }

    /** @throws RuleBroken registry.batch.other-validity for a known batch of another validity */
    void requireSameValidity(RegisterImports.Order order) {
        database.sql("select valid_from, valid_until from register_batch where category = ? and name = ?")
                .params(order.category().name(), order.batch())
                .query(Validity.class)
                .optional()
                .ifPresent(known -> RuleBroken.require(
                        known.validFrom().equals(order.validFrom())
                                && Objects.equals(known.validUntil(), order.validUntil()),
                        "registry.batch.other-validity",
                        known.validFrom(),
                        String.valueOf(known.validUntil())));
    }

    /** The rows with what each would do to the register as it stands now. */
    ImportSheet.Content compared(ImportSheet.Content content, UnitCategory category, String batch) {
        UUID batchId = ImportWriting.batchId(category, batch);
        Map<UUID, Before> known = records.entries(content.lines().stream()
                .filter(line -> line.flaw() == null)
                .map(line -> ImportWriting.unitId(category, line.name()))
                .toList());
        var lines = new ArrayList<ImportLine>(content.lines().size());
        for (ImportLine line : content.lines()) {
            Before before = line.flaw() == null ? known.get(ImportWriting.unitId(category, line.name())) : null;
            lines.add(line.as(outcome(line, before, batchId), before));
        }
        return new ImportSheet.Content(content.titles(), lines);
    }

    private static Outcome outcome(ImportLine line, @Nullable Before before, UUID batchId) {
        if (line.flaw() != null) {
            return Outcome.WRONG;
        }
        if (before == null) {
            return Outcome.ADDED;
        }
        boolean same = !before.retired()
                && before.batchId().equals(batchId)
                && Objects.equals(before.provinceCode(), line.provinceCode())
                && Objects.equals(before.regionCode(), line.regionCode())
                && (line.aliases() == null || before.aliases().equals(line.aliases()));
        return same ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    private record Validity(LocalDate validFrom, @Nullable LocalDate validUntil) {}
}
