package org.openkepu.registry.domain;

import java.util.List;
import java.util.function.Function;
import org.openkepu.region.Regions;
import org.openkepu.shared.Ids;
import org.openkepu.shared.names.Pinyin;
import org.openkepu.shared.reference.ReferenceFiles;
import org.openkepu.shared.reference.ReferenceRow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings batches and confirmed units into the database; unconfirmed candidates only in the demonstration, and out of
 * force again where a demonstration's database is started without it.
 */
@Component
class RegisterFiles {

    static final String AREA = "registry";

    private static final String CANDIDATES = "certified_candidates.csv";

    private final JdbcClient jdbc;
    private final UnitWriting writing;

    /** Takes the divisions first, because units point at them. */
    RegisterFiles(
            ReferenceFiles files,
            Regions regions,
            JdbcClient jdbc,
            Pinyin pinyin,
            @Value("${openkepu.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.writing = new UnitWriting(jdbc, pinyin);
        files.load(AREA, "register_batches.csv", 1, this::writeBatches);
        files.load(AREA, "certified_units.csv", 1, rows -> writeUnits(rows, false));
        if (demo) {
            files.load(AREA, CANDIDATES, 1, rows -> writeUnits(rows, true));
        } else {
            files.withdraw(AREA, CANDIDATES, () -> retire(true));
        }
    }

    private int writeBatches(List<ReferenceRow> rows) {
        jdbc.sql("""
                        insert into register_batch (id, category, name, valid_from, valid_until)
                        select id, category, name, valid_from, cast(nullif(valid_until, '') as date)
                        from unnest(cast(:ids as uuid[]), cast(:categories as text[]), cast(:names as text[]),
                                    cast(:from as date[]), cast(:until as text[]))
                             as file (id, category, name, valid_from, valid_until)
                        on conflict (id) do update
                        set valid_from = excluded.valid_from, valid_until = excluded.valid_until""")
                .param("ids", column(rows, RegisterFiles::batchId))
                .param("categories", column(rows, row -> row.text("category")))
                .param("names", column(rows, row -> row.text("batch")))
                .param("from", column(rows, row -> row.text("valid_from")))
                .param("until", column(rows, row -> row.text("valid_until")))
                .update();
        return rows.size();
    }

    private int writeUnits(List<ReferenceRow> rows, boolean demo) {
        retire(demo);
        writing.write(rows.stream().map(row -> unit(row, demo)).toList());
        return rows.size();
    }

    private static UnitWriting.Unit unit(ReferenceRow row, boolean demo) {
        String alias = row.text("alias");
        String name = row.text("name");
        return new UnitWriting.Unit(
                Ids.ofReference(demo ? "unit-candidate" : "unit", row.text("category") + ':' + name),
                name,
                Ids.ofReference("batch", row.text("category") + ':' + row.text("batch")),
                alias.isEmpty() || alias.equals(name) ? List.of() : List.of(alias),
                row.orNull("province_code"),
                row.orNull("region_code"),
                demo,
                null);
    }

    private static String batchId(ReferenceRow row) {
        return Ids.ofReference("batch", row.text("category") + ':' + row.text("batch"))
                .toString();
    }

    private void retire(boolean demo) {
        jdbc.sql("update certified_unit set retired = true where not retired and demo = :demo and import_id is null")
                .param("demo", demo)
                .update();
    }

    private static String[] column(List<ReferenceRow> rows, Function<ReferenceRow, String> field) {
        return rows.stream().map(field).toArray(String[]::new);
    }
}
