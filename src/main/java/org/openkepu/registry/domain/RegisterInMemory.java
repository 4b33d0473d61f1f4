package org.openkepu.registry.domain;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.authority.Distinction;
import org.openkepu.authority.Distinctions;
import org.openkepu.registry.CertifiedUnit;
import org.openkepu.registry.CertifiedUnits;
import org.openkepu.registry.UnitCategory;
import org.openkepu.shared.names.Folded;
import org.openkepu.shared.reference.ReferenceRevisions;
import org.openkepu.shared.reference.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers for certified units, and for the 科协 they distinguish, from a snapshot of the database. */
@Component
class RegisterInMemory implements CertifiedUnits, Distinctions {

    private final JdbcClient jdbc;
    private final Snapshot<Register> register;

    /** Takes the files first, so that nothing is read before it is loaded. */
    RegisterInMemory(RegisterFiles loaded, ReferenceRevisions revisions, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.register = revisions.keep(RegisterFiles.AREA, this::read);
    }

    private Register read() {
        return new Register(jdbc.sql("""
                        select unit.id, unit.name, batch.category, batch.valid_from, batch.valid_until, unit.region_code,
                               unit.demo, unit.retired, unit.aliases, unit.pinyin, unit.initials
                        from certified_unit unit join register_batch batch on batch.id = unit.batch_id""").query((row, number) -> entry(row)).list());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Date until = row.getDate("valid_until");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("name"),
                UnitCategory.valueOf(row.getString("category")),
                row.getDate("valid_from").toLocalDate(),
                until == null ? null : until.toLocalDate(),
                row.getString("region_code"),
                row.getBoolean("demo"),
                row.getBoolean("retired"),
                texts(row, "aliases"),
                texts(row, "pinyin"),
                texts(row, "initials"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    @Override
    public Optional<CertifiedUnit> find(@Nullable UUID id, LocalDate asOf) {
        return register.get().find(id).map(entry -> entry.asOf(asOf));
    }

    @Override
    public Optional<CertifiedUnit> match(String typedName, LocalDate asOf) {
        return register.get().match(typedName, asOf).map(entry -> entry.asOf(asOf));
    }

    @Override
    public Optional<CertifiedUnit> ofRegion(String regionCode, LocalDate asOf) {
        return register.get().ofRegion(regionCode, asOf).map(entry -> entry.asOf(asOf));
    }

    @Override
    public List<CertifiedUnit> certified(UnitCategory category, LocalDate asOf) {
        return register.get().certified(category, asOf).stream()
                .map(entry -> entry.asOf(asOf))
                .toList();
    }

    @Override
    public List<CertifiedUnit> search(String q, LocalDate asOf) {
        if (Folded.of(q).isEmpty()) {
            return List.of();
        }
        return register.get().search(q, asOf).stream()
                .map(entry -> entry.asOf(asOf))
                .toList();
    }

    @Override
    public Optional<Distinction> of(String regionCode, LocalDate asOf) {
        return ofRegion(regionCode, asOf)
                .map(unit ->
                        new Distinction(unit.category().name(), unit.category().titleKey(), unit.demo()));
    }
}
