package org.openkepu.authority.domain;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.region.Regions;
import org.openkepu.shared.names.Pinyin;
import org.openkepu.shared.names.Spelling;
import org.openkepu.shared.reference.ReferenceFiles;
import org.openkepu.shared.reference.ReferenceRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings 科协, societies and ministries into the database, spelled in pinyin. */
@Component
class AuthorityFiles {

    static final String AREA = "authority";

    /** The organiser of the campaign, no ministry to attribute to. */
    private static final String ORGANISER = "中国科学技术协会";

    private final JdbcClient jdbc;
    private final Pinyin pinyin;

    AuthorityFiles(ReferenceFiles files, Regions regions, JdbcClient jdbc, Pinyin pinyin) {
        this.jdbc = jdbc;
        this.pinyin = pinyin;
        var associations = new Associations(regions, ReferenceFiles.rows("xpcc_divisions.csv"));
        files.load(
                AREA,
                "associations.csv",
                1,
                rows -> write(associations.of(rows), "level in ('PROVINCE', 'CITY', 'COUNTY')"),
                "regions.csv",
                "xpcc_divisions.csv");
        files.load(AREA, "societies.csv", 1, rows -> write(societies(rows), "level = 'SOCIETY'"));
        files.load(AREA, "ministries.csv", 1, rows -> write(ministries(rows), "level = 'MINISTRY'"));
    }

    private static List<Body> societies(List<ReferenceRow> rows) {
        return rows.stream()
                .map(row -> Body.listed(AuthorityLevel.SOCIETY, row.text("name"), row.text("name"), null))
                .toList();
    }

    private static List<Body> ministries(List<ReferenceRow> rows) {
        return rows.stream()
                .filter(row -> !row.text("name").equals(ORGANISER))
                .map(row -> Body.listed(AuthorityLevel.MINISTRY, row.text("name"), row.text("short_name"), null))
                .toList();
    }

    private int write(List<Body> bodies, String ofThisFile) {
        jdbc.sql("update authority set retired = true where not retired and " + ofThisFile)
                .update();
        List<List<Spelling>> spellings = bodies.stream().map(this::spellings).toList();
        jdbc.sql("""
                        insert into authority (id, name, short_name, aliases, pinyin, initials, level, region_code, position)
                        select id, name, short_name, string_to_array(aliases, chr(10)), string_to_array(pinyin, chr(10)),
                               string_to_array(initials, chr(10)), level, nullif(region_code, ''), position
                        from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:shortNames as text[]),
                                    cast(:aliases as text[]), cast(:pinyin as text[]), cast(:initials as text[]),
                                    cast(:levels as text[]), cast(:regions as text[])) with ordinality
                             as file (id, name, short_name, aliases, pinyin, initials, level, region_code, position)
                        on conflict (id) do update
                        set name = excluded.name, short_name = excluded.short_name, aliases = excluded.aliases,
                            pinyin = excluded.pinyin, initials = excluded.initials, level = excluded.level,
                            region_code = excluded.region_code, position = excluded.position, retired = false""")
                .param("ids", column(bodies, body -> body.id().toString()))
                .param("names", column(bodies, Body::name))
                .param("shortNames", column(bodies, Body::shortName))
                .param("aliases", column(bodies, body -> String.join("\n", body.otherNames())))
                .param("pinyin", column(spellings, of -> lines(of, Spelling::pinyin)))
                .param("initials", column(spellings, of -> lines(of, Spelling::initials)))
                .param("levels", column(bodies, body -> body.level().name()))
                .param("regions", column(bodies, body -> body.regionCode() == null ? "" : body.regionCode()))
                .update();
        return bodies.size();
    }

    /** Full and short name, which is what people type. */
    private List<Spelling> spellings(Body body) {
        return Stream.of(body.name(), body.shortName())
                .distinct()
                .map(pinyin::spell)
                .toList();
    }

    private static String lines(List<Spelling> spellings, Function<Spelling, String> part) {
        return spellings.stream().map(part).collect(Collectors.joining("\n"));
    }

    private static <T> String[] column(List<T> things, Function<T, String> field) {
        return things.stream().map(field).toArray(String[]::new);
    }
}
