package org.openkepu.registry.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.audit.AuditTrail;
import org.openkepu.region.Regions;
import org.openkepu.registry.UnitCategory;
import org.openkepu.registry.domain.ImportLine.Outcome;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Ids;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.sheet.Sheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports sheets into the registers: compared first, written when confirmed, undone again (A33–A36). */
@Service
@Transactional
public class RegisterImports {

    private static final Duration KEPT = Duration.ofDays(1);

    private final ImportRecords records;
    private final ImportWriting writing;
    private final ImportComparing comparing;
    private final Regions regions;
    private final PortalClock clock;
    private final AuditTrail trail;

    RegisterImports(
            ImportRecords records,
            ImportWriting writing,
            ImportComparing comparing,
            Regions regions,
            PortalClock clock,
            AuditTrail trail) {
        this.records = records;
        this.writing = writing;
        this.comparing = comparing;
        this.regions = regions;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * What an operator states about a sheet.
     *
     * @param categoryTitle how the sheet may call its category in words
     */
    public record Order(
            UnitCategory category,
            String categoryTitle,
            String batch,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String fileName) {}

    /** Limits of a sheet, to be read with. */
    public static Sheet.Limits limits() {
        return ImportSheet.LIMITS;
    }

    /**
     * Compares a sheet with the register and keeps what was found for a day; nothing of the register is changed.
     *
     * @throws RuleBroken registry.sheet.no-names, registry.sheet.empty, registry.batch.other-validity
     */
    public UUID check(Order order, List<Sheet.Row> rows, Actor actor) {
        comparing.requireSameValidity(order);
        var read = ImportSheet.read(rows, order.category(), order.categoryTitle(), new RegionNames(regions));
        var compared = comparing.compared(read, order.category(), order.batch());
        records.forgetOlderThan(clock.machine().instant().minus(KEPT));
        var made = new RegisterImport(
                Ids.next(),
                order.category(),
                order.batch(),
                order.validFrom(),
                order.validUntil(),
                order.fileName(),
                RegisterImport.State.CHECKED,
                ImportRecords.count(compared, Outcome.ADDED),
                ImportRecords.count(compared, Outcome.CHANGED),
                ImportRecords.count(compared, Outcome.UNCHANGED),
                ImportRecords.count(compared, Outcome.WRONG),
                actor.name(),
                clock.machine().instant(),
                null,
                null);
        records.add(made, compared);
        trail.append(actor, "registry.import.checked", made.id(), told(made));
        return made.id();
    }

    @Transactional(readOnly = true)
    public RegisterImport find(UUID id) {
        return records.find(id).orElseThrow(NotFound::new);
    }

    /** The titles of an import's sheet. */
    @Transactional(readOnly = true)
    public List<String> titles(UUID id) {
        return records.content(id).titles();
    }

    /** The rows of an import's sheet in their order. */
    @Transactional(readOnly = true)
    public List<ImportLine> lines(UUID id) {
        return records.content(id).lines();
    }

    /** Imports confirmed or undone, the latest first. */
    @Transactional(readOnly = true)
    public List<RegisterImport> latest(int most) {
        return records.latest(most);
    }

    /** Writes an import's good rows, compared anew, so that they take effect; one that was confirmed before stays as it is. */
    public void confirm(UUID id, Actor actor) {
        RegisterImport order = records.lock(id).orElseThrow(NotFound::new);
        RuleBroken.require(order.state() != RegisterImport.State.UNDONE, "registry.import.undone");
        if (order.state() == RegisterImport.State.CONFIRMED) {
            return;
        }
        var compared = comparing.compared(records.content(id), order.category(), order.batch());
        writing.write(order, compared.lines());
        records.confirm(id, compared, clock.machine().instant());
        trail.append(actor, "registry.import.confirmed", id, told(find(id)));
    }

    /** Takes an import back: its entries go, those in use are ended, changed ones are as before; done once. */
    public void undo(UUID id, Actor actor) {
        RegisterImport order = records.lock(id).orElseThrow(NotFound::new);
        if (order.state() != RegisterImport.State.CONFIRMED) {
            return;
        }
        writing.takeBack(order, records.content(id).lines());
        records.undo(id, clock.machine().instant());
        trail.append(actor, "registry.import.undone", id, told(order));
    }

    private static Map<String, String> told(RegisterImport one) {
        return Map.of(
                "category", one.category().name(),
                "batch", one.batch(),
                "count", String.valueOf(one.added() + one.changed()));
    }
}
