package org.openkepu.region.domain;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.openkepu.shared.reference.ReferenceFiles;
import org.openkepu.shared.reference.ReferenceRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings {@code regions.csv} and {@code townships.csv} into the database. */
@Component
class RegionFiles {

    static final String AREA = "region";

    private final JdbcClient jdbc;

    RegionFiles(ReferenceFiles files, JdbcClient jdbc) {
        this.jdbc = jdbc;
        files.load(AREA, "regions.csv", 1, this::writeDivisions);
        files.load(AREA, "townships.csv", 1, this::writeTownships);
    }

    private int writeDivisions(List<ReferenceRow> rows) {
        String[] levels = column(rows, row -> row.text("level").toUpperCase(Locale.ROOT));
        write(rows, levels, column(rows, row -> row.text("kind")));
        return retire(rows, "level <> 'TOWNSHIP'");
    }

    private int writeTownships(List<ReferenceRow> rows) {
        write(rows, column(rows, row -> "TOWNSHIP"), column(rows, row -> "STANDARD"));
        return retire(rows, "level = 'TOWNSHIP'");
    }

    private void write(List<ReferenceRow> rows, String[] levels, String[] kinds) {
        jdbc.sql("""
                        insert into region (code, name, level, kind, parent_code)
                        select code, name, level, kind, nullif(parent_code, '')
                        from unnest(cast(:codes as text[]), cast(:names as text[]), cast(:levels as text[]),
                                    cast(:kinds as text[]), cast(:parents as text[]))
                             as file (code, name, level, kind, parent_code)
                        on conflict (code) do update
                        set name = excluded.name, level = excluded.level, kind = excluded.kind,
                            parent_code = excluded.parent_code, retired = false
                        where (region.name, region.level, region.kind, region.parent_code, region.retired)
                            is distinct from
                            (excluded.name, excluded.level, excluded.kind, excluded.parent_code, false)""")
                .param("codes", column(rows, row -> row.text("code")))
                .param("names", column(rows, row -> row.text("name")))
                .param("levels", levels)
                .param("kinds", kinds)
                .param("parents", column(rows, row -> row.text("parent_code")))
                .update();
    }

    private int retire(List<ReferenceRow> rows, String ofThisFile) {
        jdbc.sql("""
                        update region set retired = true
                        where %s and not retired and not exists (
                            select from unnest(cast(:codes as text[])) as file (code) where file.code = region.code)""".formatted(ofThisFile))
                .param("codes", column(rows, row -> row.text("code")))
                .update();
        return rows.size();
    }

    private static String[] column(List<ReferenceRow> rows, Function<ReferenceRow, String> field) {
        return rows.stream().map(field).toArray(String[]::new);
    }
}
