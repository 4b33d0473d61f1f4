package org.openkepu.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * First submissions a second with every rule, version, counter and receipt, by 32 signed-in informants over few and over many
 * connections, beside the bare durable transaction of four statements on the same PostgreSQL; see docs/benchmarks.md.
 */
@Tag("bench")
class SubmissionBenchmarkTests {

    private static final int INFORMANTS = 32;

    /** At most as many as informants. */
    private static final List<Integer> CONNECTIONS = Stream.of(
                    System.getProperty("bench.connections", "8,32").split(","))
            .map(Integer::valueOf)
            .toList();

    /** Few, so that the compiler has processors left while the portal warms up. */
    private static final int WARMING_CONNECTIONS = 4;

    /** What PostgreSQL's fifty leave beside the portal's twenty. */
    private static final int BARE_CONNECTIONS = 24;

    private static final double SECONDS = Double.parseDouble(System.getProperty("bench.seconds", "5"));
    private static final double WARM_UP = Double.parseDouble(System.getProperty("bench.warmup", "20"));
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int DRAFTS = Integer.getInteger("bench.drafts", 24_000);

    /** Different drafts the others are copies of: each unit files eight of one day in the end, which are compared with each other. */
    private static final int MODELS = Integer.getInteger("bench.models", DRAFTS / 8);

    private record Sitting(String cookie, String csrf, ConcurrentLinkedQueue<String> drafts) {}

    @Test
    void submissions() throws Exception {
        try (var bench = Bench.start("n" + Integer.getInteger("bench.activities", 10_000))) {
            final String revision;
            final List<Sitting> sittings;
            try (var database = bench.database()) {
                Filler.fill(database, Integer.getInteger("bench.activities", 10_000));
                var visit = Informant.Visit.of(bench, Informant.LOGIN);
                var models = models(visit);
                revision = visit.revision(models.get(0));
                var drafts = copies(database, models);
                sittings = sittings(bench, drafts);
            }
            var warming = submit(bench, sittings, revision, WARMING_CONNECTIONS, WARM_UP);
            System.out.println("warming: " + warming);
            for (int round = 1; round <= ROUNDS; round++) {
                for (int connections : CONNECTIONS) {
                    PagesBenchmarkTests.say(
                            bench,
                            "submissions, " + connections + " connections",
                            () -> submit(bench, sittings, revision, connections, SECONDS));
                }
                try (var database = bench.database()) {
                    tables(database);
                }
                PagesBenchmarkTests.say(bench, "bare transactions", () -> bare(bench));
            }
        }
    }

    /** Each connection submits for its share of the informants in turn, until one of them has nothing left. */
    private static Load.Figure submit(
            Bench bench, List<Sitting> sittings, String revision, int connections, double seconds) throws Exception {
        var open = Collections.synchronizedList(new ArrayList<Load.Client>());
        var figure = Load.run(connections, seconds, connection -> {
            var client = new Load.Client(bench.port());
            open.add(client);
            int[] turn = {connection};
            return () -> {
                Sitting sitting = sittings.get(turn[0]);
                turn[0] = (turn[0] + connections) % INFORMANTS;
                String draft = sitting.drafts().poll();
                if (draft == null) {
                    return null;
                }
                String address = "/desk/activities/" + draft + "/submission";
                String keys =
                        "_csrf=" + URLEncoder.encode(sitting.csrf(), StandardCharsets.UTF_8) + "&version=" + revision;
                int status = client.send("POST", address, sitting.cookie(), keys + "&token=" + UUID.randomUUID());
                return status / 100 == 3 && client.header("Location").contains("/receipts/");
            };
        });
        for (Load.Client client : open) {
            client.close();
        }
        return figure;
    }

    /** Drafts of many units, names and days, as a county has them. */
    private static List<String> models(Informant.Visit visit) throws Exception {
        var kinds = List.of("科普讲座", "主题展览", "科学实验体验", "科技咨询", "知识竞赛", "开放日", "科普大篷车进校园", "读书会");
        var models = new ArrayList<String>();
        for (int i = 0; i < MODELS; i++) {
            String title = "第 " + i + " 社区" + kinds.get(i % kinds.size());
            models.add(visit.draft(
                    "兴庆区第 " + i + " 社区", title, LocalDate.of(2022, 8, 20).plusDays(i % 50)));
        }
        return models;
    }

    /** Drafts like the given ones, for 32 informants made for it. */
    private static List<List<String>> copies(Connection database, List<String> models) throws SQLException {
        var drafts = new ArrayList<List<String>>();
        try (var work = database.createStatement()) {
            work.execute("""
                    insert into account select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(),
                        'login', 'bench-sitting-' || n, 'mobile_sealed', null, 'mobile_fingerprint', null))).*
                    from account a cross join generate_series(0, %d) n where a.login = '%s'
                    on conflict do nothing""".formatted(INFORMANTS - 1, Informant.LOGIN));
            work.execute("""
                    insert into certification select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
                        'account_id', a.id))).*
                    from certification c join account p on p.id = c.account_id and p.login = '%s'
                    join account a on a.login like 'bench-sitting-%%' on conflict do nothing""".formatted(Informant.LOGIN));
            work.execute("""
                    create temp table copied as
                    select gen_random_uuid() as id, a.id as owner, (array['%s'])[1 + (random() * %d)::int]::uuid as model
                    from account a cross join generate_series(1, %d) n where a.login like 'bench-sitting-%%'""".formatted(String.join("', '", models), MODELS - 1, DRAFTS / INFORMANTS));
            work.execute("""
                    insert into activity (id, version, campaign_id, owner_id, state, created_at, edit_limit)
                    select c.id, 0, a.campaign_id, c.owner, 'DRAFT', a.created_at, a.edit_limit
                    from copied c join activity a on a.id = c.model""");
            work.execute("""
                    insert into activity_part select c.id, p.part, p.revision, p.typed, p.saved_at
                    from copied c join activity_part p on p.activity_id = c.model""");
            work.execute("vacuum analyze activity, activity_part");
            for (int i = 0; i < INFORMANTS; i++) {
                var own = new ArrayList<String>();
                try (var rows = work.executeQuery(
                        "select c.id from copied c join account a on a.id = c.owner and a.login = 'bench-sitting-" + i
                                + "'")) {
                    while (rows.next()) {
                        own.add(rows.getString(1));
                    }
                }
                drafts.add(own);
            }
        }
        return drafts;
    }

    private static List<Sitting> sittings(Bench bench, List<List<String>> drafts) throws Exception {
        var sittings = new ArrayList<Sitting>();
        for (int i = 0; i < INFORMANTS; i++) {
            var visit = Informant.Visit.of(bench, "bench-sitting-" + i);
            sittings.add(new Sitting(visit.cookie(), visit.csrf(), new ConcurrentLinkedQueue<>(drafts.get(i))));
        }
        return sittings;
    }

    private static void tables(Connection database) throws SQLException {
        try (var work = database.createStatement()) {
            work.execute("""
                    drop table if exists bench_version, bench_receipt, bench_delta;
                    create table bench_version (id uuid primary key, content jsonb not null, contact bytea not null);
                    create table bench_receipt (id uuid primary key, n int not null, digest text not null);
                    create table bench_delta (place text not null, n int not null);
                    create table if not exists bench_activity (id uuid primary key, state text not null, number text, title text);
                    truncate bench_activity""");
            work.execute(
                    "insert into bench_activity select gen_random_uuid(), 'DRAFT' from generate_series(1, 200000)");
        }
    }

    /** Version, receipt and delta inserted and the activity's row updated, committed durably. */
    private static Load.Figure bare(Bench bench) throws Exception {
        var ids = new ConcurrentLinkedQueue<UUID>();
        try (var database = bench.database();
                var work = database.createStatement();
                var rows = work.executeQuery("select id from bench_activity where state = 'DRAFT'")) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        var open = Collections.synchronizedList(new ArrayList<Connection>());
        String content = "{\"details\": {\"title\": \"" + "科普".repeat(60) + "\", \"description\": \"" + "科普".repeat(120)
                + "\"}}";
        var figure = Load.run(BARE_CONNECTIONS, SECONDS, connection -> {
            Connection database = bench.database();
            database.setAutoCommit(false);
            open.add(database);
            PreparedStatement version = database.prepareStatement("insert into bench_version values (?, ?::jsonb, ?)");
            PreparedStatement receipt = database.prepareStatement("insert into bench_receipt values (?, 1, ?)");
            PreparedStatement delta = database.prepareStatement("insert into bench_delta values ('P640000', 1)");
            PreparedStatement activity = database.prepareStatement(
                    "update bench_activity set state = 'PUBLISHED', number = ?, title = ? where id = ?");
            return () -> {
                UUID id = ids.poll();
                if (id == null) {
                    return null;
                }
                version.setObject(1, id);
                version.setString(2, content);
                version.setBytes(3, new byte[80]);
                version.executeUpdate();
                receipt.setObject(1, id);
                receipt.setString(2, "0".repeat(64));
                receipt.executeUpdate();
                delta.executeUpdate();
                activity.setString(1, id.toString());
                activity.setString(2, "银川市兴庆区全国科普日科普讲座");
                activity.setObject(3, id);
                activity.executeUpdate();
                database.commit();
                return true;
            };
        });
        for (Connection database : open) {
            database.close();
        }
        return figure;
    }
}
