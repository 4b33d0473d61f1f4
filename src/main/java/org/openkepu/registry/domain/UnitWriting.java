package org.openkepu.registry.domain;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.names.Pinyin;
import org.openkepu.shared.names.Spelling;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes entries of the registers, many at a time, and spells them in pinyin as it does. */
class UnitWriting {

    private final JdbcClient jdbc;
    private final Pinyin pinyin;

    UnitWriting(JdbcClient jdbc, Pinyin pinyin) {
        this.jdbc = jdbc;
        this.pinyin = pinyin;
    }

    /** One entry on its way into the database. */
    record Unit(
            UUID id,
            String name,
            UUID batchId,
            List<String> aliases,
            @Nullable String provinceCode,
            @Nullable String regionCode,
            boolean demo,
            @Nullable UUID importId) {}

    /**
     * Inserts the entries or brings those with the same id up to date, back in force where they were retired; what an import
     * wrote is left alone by everything but an import.
     */
    void write(List<Unit> units) {
        List<List<Spelling>> spellings = units.stream().map(this::spellings).toList();
        jdbc.sql("""
                        insert into certified_unit (id, name, batch_id, aliases, pinyin, initials, province_code, region_code, demo,
                                                    import_id)
                        select id, name, batch_id, string_to_array(aliases, chr(10)), string_to_array(pinyin, chr(10)),
                               string_to_array(initials, chr(10)), nullif(province_code, ''), nullif(region_code, ''), demo,
                               cast(nullif(import_id, '') as uuid)
                        from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:batches as uuid[]),
                                    cast(:aliases as text[]), cast(:pinyin as text[]), cast(:initials as text[]),
                                    cast(:provinces as text[]), cast(:regions as text[]), cast(:demo as boolean[]),
                                    cast(:imports as text[]))
                             as file (id, name, batch_id, aliases, pinyin, initials, province_code, region_code, demo,
                                      import_id)
                        on conflict (id) do update
                        set name = excluded.name, batch_id = excluded.batch_id, aliases = excluded.aliases,
                            pinyin = excluded.pinyin, initials = excluded.initials, province_code = excluded.province_code,
                            region_code = excluded.region_code, demo = excluded.demo, retired = false, import_id = excluded.import_id
                        where certified_unit.import_id is null or excluded.import_id is not null""")
                .param("ids", column(units, unit -> unit.id().toString()))
                .param("names", column(units, Unit::name))
                .param("batches", column(units, unit -> unit.batchId().toString()))
                .param("aliases", column(units, unit -> String.join("\n", unit.aliases())))
                .param("pinyin", column(spellings, of -> lines(of, Spelling::pinyin)))
                .param("initials", column(spellings, of -> lines(of, Spelling::initials)))
                .param("provinces", column(units, unit -> orEmpty(unit.provinceCode())))
                .param("regions", column(units, unit -> orEmpty(unit.regionCode())))
                .param("demo", column(units, unit -> String.valueOf(unit.demo())))
                .param("imports", column(units, unit -> unit.importId() == null ? "" : String.valueOf(unit.importId())))
                .update();
    }

    private List<Spelling> spellings(Unit unit) {
        return Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                .map(pinyin::spell)
                .toList();
    }

    private static String lines(List<Spelling> spellings, Function<Spelling, String> part) {
        return spellings.stream().map(part).collect(Collectors.joining("\n"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> String[] column(List<T> things, Function<T, String> field) {
        return things.stream().map(field).toArray(String[]::new);
    }
}
