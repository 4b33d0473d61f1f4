package org.openkepu.bench;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How long the sheet of every activity takes as a background job, and the memory of the portal meanwhile; the heap is given
 * with {@code -Dbench.java="-XX:+UseSerialGC -Xmx256m"}. The rows are copies of 10,000 activities, written beside the counters.
 */
@Tag("bench")
class ExportBenchmarkTests {

    private static final int ORIGINALS = 10_000;

    @ParameterizedTest
    @ValueSource(ints = {100_000, 1_000_000})
    void sheetOfEverything(int rows) throws Exception {
        try (var bench = Bench.start("export" + rows);
                var database = bench.database();
                var work = database.createStatement()) {
            Filler.fill(database, ORIGINALS);
            contacts(bench, work);
            multiply(database, rows / ORIGINALS - 1);
            String cookie = Informant.Visit.of(bench, "operator").cookie();
            var client = new Load.Client(bench.port());
            long begun = System.nanoTime();
            int status = client.send("GET", "/operator/activities.xlsx", cookie, null);
            long most = bench.memory();
            while (!one(work, "select state from export_job order by asked_at desc limit 1")
                    .matches("DONE|FAILED")) {
                LockSupport.parkNanos(200_000_000);
                most = Math.max(most, bench.memory());
            }
            System.out.printf(
                    "export of %s rows: %s after %.1f s (asked for with %d), %s bytes, memory at most %d MB%n",
                    one(
                            work,
                            "select total || ' announced, ' || written from export_job order by asked_at desc limit 1"),
                    one(work, "select state from export_job order by asked_at desc limit 1"),
                    (System.nanoTime() - begun) / 1e9,
                    status,
                    one(work, "select bytes from export_job order by asked_at desc limit 1"),
                    most);
            client.close();
        }
    }

    /** Gives every activity a contact this portal has sealed: the generator knows no key. */
    private static void contacts(Bench bench, Statement work) throws Exception {
        var visit = Informant.Visit.of(bench, Informant.LOGIN);
        String draft = visit.draft();
        visit.submit(draft);
        work.execute("update activity_version set contact = (select contact from activity_version where activity_id = '"
                + draft + "')");
    }

    /** Adds so many copies of every activity, without counting them: the sheet reads the activities themselves. */
    private static void multiply(Connection database, int copies) throws SQLException {
        try (var work = database.createStatement()) {
            work.execute("set session_replication_role = replica");
            for (String index : all(work, """
                            select indexname from pg_indexes where tablename = 'activity' and indexname not in
                                (select conname from pg_constraint where conrelid = 'activity'::regclass)""")) {
                work.execute("drop index " + index);
            }
            var columns = all(work, """
                            select attname from pg_attribute where attrelid = 'activity'::regclass and attnum > 0
                              and not attisdropped and attgenerated = '' order by attnum""");
            work.execute("insert into activity (%s) select %s from activity a cross join generate_series(1, %d) k"
                    .formatted(
                            String.join(", ", columns),
                            columns.stream().map(ExportBenchmarkTests::copied).collect(joining(", ")),
                            copies));
            work.execute("analyze activity");
        }
    }

    private static String copied(String column) {
        return switch (column) {
            case "id" -> "gen_random_uuid()";
            case "sequence" -> "a.sequence + k * 1000000";
            case "number" -> "a.number || '-' || k";
            default -> "a." + column;
        };
    }

    private static String one(Statement work, String sql) throws SQLException {
        return all(work, sql).get(0);
    }

    private static ArrayList<String> all(Statement work, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var rows = work.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
