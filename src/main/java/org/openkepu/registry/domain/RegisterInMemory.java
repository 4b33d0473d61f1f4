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
import org.openkepu.registry.UnitNames;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.Texts;
import org.openkepu.shared.names.Folded;
import org.openkepu.shared.names.Pinyin;
import org.openkepu.shared.names.Spelling;
import org.openkepu.shared.reference.ReferenceRevisions;
import org.openkepu.shared.reference.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers for certified units, and for the 科协 they distinguish, from a snapshot of the database. */
@Component
class RegisterInMemory implements CertifiedUnits, UnitNames, Distinctions {

    private static final int NEAREST = 3;
    private static final int SHORTEST_ALIAS = 4;

    private final JdbcClient jdbc;
    private final Snapshot<Register> register;
    private final ReferenceRevisions revisions;
    private final Pinyin pinyin;

    /** Takes the files first, so that nothing is read before it is loaded. */
    RegisterInMemory(RegisterFiles loaded, ReferenceRevisions revisions, JdbcClient jdbc, Pinyin pinyin) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.pinyin = pinyin;
        this.register = revisions.keep(RegisterFiles.AREA, this::read);
    }

    private Register read() {
        return new Register(jdbc.sql("""
                        select unit.id, unit.name, batch.category, batch.valid_from, batch.valid_until, unit.region_code,
                               unit.demo, unit.retired, unit.aliases || coalesce(taught.names, '{}') as aliases,
                               unit.pinyin || coalesce(taught.pinyin, '{}') as pinyin,
                               unit.initials || coalesce(taught.initials, '{}') as initials
                        from certified_unit unit join register_batch batch on batch.id = unit.batch_id
                        left join (select unit_id, array_agg(name order by name) as names,
                                          array_agg(pinyin order by name) as pinyin,
                                          array_agg(initials order by name) as initials
                                   from register_alias group by unit_id) as taught on taught.unit_id = unit.id""").query((row, number) -> entry(row)).list());
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
    public List<CertifiedUnit> near(String typedName, LocalDate asOf) {
        return register.get().near(typedName, NEAREST).stream()
                .map(entry -> entry.asOf(asOf))
                .toList();
    }

    @Override
    public void teach(UUID unitId, String name) {
        boolean telling =
                Texts.length(name) >= SHORTEST_ALIAS && !register.get().isHeldByAnother(name, unitId);
        RuleBroken.require(telling, "registry.alias.ambiguous", name);
        Spelling spelling = pinyin.spell(name);
        jdbc.sql("""
                        insert into register_alias (name, unit_id, pinyin, initials, taught_at) values (?, ?, ?, ?, now())
                        on conflict (name) do update set unit_id = excluded.unit_id, taught_at = excluded.taught_at""")
                .params(name, unitId, spelling.pinyin(), spelling.initials())
                .update();
        revisions.raise(RegisterFiles.AREA);
    }

    @Override
    public Optional<Distinction> of(String regionCode, LocalDate asOf) {
        return ofRegion(regionCode, asOf)
                .map(unit ->
                        new Distinction(unit.category().name(), unit.category().titleKey(), unit.demo()));
    }
}
