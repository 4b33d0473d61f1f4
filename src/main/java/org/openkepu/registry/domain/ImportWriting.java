package org.openkepu.registry.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.registry.UnitCategory;
import org.openkepu.registry.UnitUse;
import org.openkepu.registry.domain.ImportLine.Before;
import org.openkepu.registry.domain.ImportLine.Outcome;
import org.openkepu.shared.Ids;
import org.openkepu.shared.names.Pinyin;
import org.openkepu.shared.reference.ReferenceRevisions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the rows of an import into the register and takes them out again; every instance follows within a second. */
@Component
class ImportWriting {

    private final JdbcClient database;
    private final UnitWriting units;
    private final ReferenceRevisions revisions;
    private final ObjectProvider<UnitUse> uses;

    ImportWriting(JdbcClient database, Pinyin pinyin, ReferenceRevisions revisions, ObjectProvider<UnitUse> uses) {
        this.database = database;
        this.units = new UnitWriting(database, pinyin);
        this.revisions = revisions;
        this.uses = uses;
    }

    /** The same entry has the same id whether a file or a sheet brings it. */
    static UUID unitId(UnitCategory category, String name) {
        return Ids.ofReference("unit", category.name() + ':' + name);
    }

    static UUID batchId(UnitCategory category, String batch) {
        return Ids.ofReference("batch", category.name() + ':' + batch);
    }

    void write(RegisterImport order, List<ImportLine> lines) {
        UUID batch = batchId(order.category(), order.batch());
        database.sql("""
                        insert into register_batch (id, category, name, valid_from, valid_until) values (?, ?, ?, ?, ?)
                        on conflict (id) do nothing""")
                .param(batch)
                .param(order.category().name())
                .param(order.batch())
                .param(order.validFrom())
                .param(order.validUntil())
                .update();
        units.write(lines.stream()
                .filter(ImportLine::isWritten)
                .map(line -> new UnitWriting.Unit(
                        unitId(order.category(), line.name()),
                        line.name(),
                        batch,
                        aliases(line),
                        line.provinceCode(),
                        line.regionCode(),
                        false,
                        order.id()))
                .toList());
        revisions.raise(RegisterFiles.AREA);
    }

    private static List<String> aliases(ImportLine line) {
        Before before = line.before();
        return line.aliases() != null ? line.aliases() : before == null ? List.of() : before.aliases();
    }

    /** Entries a later import has written since are left as that one made them. */
    void takeBack(RegisterImport order, List<ImportLine> lines) {
        Set<UUID> mine =
                new HashSet<>(database.sql("select id from certified_unit where import_id = ? order by id for update")
                        .param(order.id())
                        .query(UUID.class)
                        .list());
        List<ImportLine> own = lines.stream()
                .filter(ImportLine::isWritten)
                .filter(line -> mine.contains(unitId(order.category(), line.name())))
                .toList();
        remove(own.stream()
                .filter(line -> line.outcome() == Outcome.ADDED)
                .map(line -> unitId(order.category(), line.name()))
                .toList());
        own.stream().filter(line -> line.before() != null).forEach(line -> restore(order, line, line.before()));
        revisions.raise(RegisterFiles.AREA);
    }

    private void remove(List<UUID> ids) {
        Set<UUID> used = new HashSet<>();
        uses.forEach(use -> used.addAll(use.used(ids)));
        database.sql("update certified_unit set retired = true where id = any(?)")
                .param(used.toArray(UUID[]::new))
                .update();
        database.sql("delete from certified_unit where id = any(?)")
                .param(ids.stream().filter(id -> !used.contains(id)).toArray(UUID[]::new))
                .update();
    }

    private void restore(RegisterImport order, ImportLine line, @Nullable Before before) {
        if (before == null) {
            return;
        }
        UUID id = unitId(order.category(), line.name());
        database.sql("update certified_unit set import_id = null where id = ?")
                .param(id)
                .update();
        units.write(List.of(new UnitWriting.Unit(
                id,
                line.name(),
                before.batchId(),
                before.aliases(),
                before.provinceCode(),
                before.regionCode(),
                false,
                before.importId())));
        database.sql("update certified_unit set retired = ? where id = ?")
                .params(before.retired(), id)
                .update();
    }
}
