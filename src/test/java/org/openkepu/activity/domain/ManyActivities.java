package org.openkepu.activity.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.reference.ReferenceFiles;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills a database with activities of 2022 made from the sample titles: spread over all counties, most of them in the main
 * week, one in fifty hidden or called off, a tenth attributed to societies and ministries, a twentieth filed by registered
 * units, with versions and receipts, every tenth complete with people. The same at every run.
 */
public final class ManyActivities {

    private static final String COLUMNS = """
            id, version, campaign_id, owner_id, sequence, state, number, created_at, submitted_at, published_at, edit_limit,
            versions, receipts, supplement_submitted_at, summary_submitted_at, title, unit_name, region_code, province_code,
            city_code, county_code, starts_at, ends_at, mode, address, url, form, theme, audiences, expected_person_times,
            person_times, description, authority_id, food_safety, grams, unit_id, certified_category, certified_demo, late,
            free, barrier_free""";

    private static final String[] AUDIENCES = {"YOUTH", "FARMER", "WORKER", "ELDERLY", "OFFICIAL", "PUBLIC"};
    private static final String[] HOSTS = {"科学技术协会", "科学技术馆", "第一中学", "人民医院", "农业技术推广中心", "青少年活动中心", "气象局", "图书馆"};
    private static final LocalDate FIRST = LocalDate.of(2022, 8, 15);

    private final Connection connection;
    private final Random random = new Random(20220915);
    private final List<String> titles = ReferenceFiles.rows("sample_activities.csv").stream()
            .map(row -> row.text("title"))
            .toList();
    private final List<Place> places = new ArrayList<>();
    private final List<String> owners = new ArrayList<>();
    private final List<String> forms;
    private final List<String> themes;
    private final String campaign;
    private long sequence;

    /** Registered units, each with its id, name and category. */
    private final List<String[]> units = new ArrayList<>();

    private final List<String> bodies;

    private record Place(String province, String city, String county, String name, String authority) {}

    private ManyActivities(Connection connection) throws SQLException {
        this.connection = connection;
        campaign = texts("select id from campaign where year = 2022").get(0);
        forms = texts("select code from campaign_option where list = 'FORM' and campaign_id = '" + campaign + "'");
        themes = texts("select code from campaign_option where list = 'THEME' and campaign_id = '" + campaign + "'");
        bodies = texts("select id from authority where level in ('SOCIETY', 'MINISTRY') order by id");
        for (String unit : texts(
                "select u.id || '|' || u.name || '|' || b.category from certified_unit u join register_batch b on b.id = u.batch_id order by 1")) {
            units.add(unit.split("\\|"));
        }
        sequence = Long.parseLong(
                texts("select last_value from activity_number_seq").get(0));
        try (var work = connection.createStatement();
                var rows = work.executeQuery("""
                        select p.code, c.code, d.code, d.name, coalesce(a.id, pa.id)
                        from region d
                        join region p on p.code = left(d.code, 2) || '0000'
                        left join region c on c.code = left(d.code, 4) || '00' and c.kind = 'STANDARD'
                        left join authority a on a.region_code = d.code
                        join authority pa on pa.region_code = p.code
                        where d.level = 'COUNTY' and d.kind = 'STANDARD' order by d.code""")) {
            while (rows.next()) {
                places.add(new Place(
                        rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5)));
            }
        }
    }

    /** Adds so many activities, owners with about fifty each, and brings indexes, counters and statistics up to date. */
    public static void write(Connection connection, int number) throws SQLException, IOException {
        var many = new ManyActivities(connection);
        many.texts("select pg_advisory_lock(hashtext('activity_count_fold'))::text");
        many.addOwners(Math.max(1, number / 50));
        Map<String, String> indexes = number < 100_000 ? Map.of() : many.takeIndexes();
        many.copy(number);
        many.addWhatFollows(number);
        try (Statement work = connection.createStatement()) {
            for (String definition : indexes.values()) {
                work.execute("set maintenance_work_mem = '512MB'");
                work.execute(definition);
            }
            work.execute("select setval('activity_number_seq', " + many.sequence + ")");
            work.execute("set work_mem = '256MB'");
            work.execute("select activity_count_fold(100000000)");
            work.execute("select pg_advisory_unlock(hashtext('activity_count_fold'))");
            work.execute("vacuum analyze");
            work.execute("checkpoint");
        }
    }

    private void addOwners(int number) throws SQLException {
        owners.addAll(texts("""
                insert into account (id, version, login, password_hash, name, role, disabled, must_change_password,
                    session_epoch, created_at)
                select gen_random_uuid(), 0, 'bench-' || to_char(n, 'FM000000'), '', '科普员' || n, 'INFORMANT', false, false, 0, now()
                from generate_series(1, %d) n returning id""".formatted(number)));
    }

    private Map<String, String> takeIndexes() throws SQLException {
        var definitions = new LinkedHashMap<String, String>();
        try (var work = connection.createStatement();
                var rows = work.executeQuery("""
                        select indexname, indexdef from pg_indexes
                        where tablename = 'activity' and indexname not in (select conname from pg_constraint)""")) {
            while (rows.next()) {
                definitions.put(rows.getString(1), rows.getString(2));
            }
        }
        try (var work = connection.createStatement()) {
            for (String name : definitions.keySet()) {
                work.execute("drop index " + name);
            }
        }
        return definitions;
    }

    private void copy(int number) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy activity (" + COLUMNS.replace('\n', ' ') + ") from stdin");
        for (int i = 0; i < number; i++) {
            byte[] line = line(i, number).getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(line, 0, line.length);
        }
        copy.endCopy();
    }

    private String line(int i, int number) {
        Place place = any(places);
        String title = title(place);
        String[] registered = random.nextInt(20) == 0 && !units.isEmpty() ? any(units) : null;
        String unit = registered == null ? place.name() + HOSTS[random.nextInt(HOSTS.length)] : registered[1];
        String authority = random.nextInt(10) == 0 ? any(bodies) : place.authority();
        int day = random.nextInt(10) < 6 ? 31 + random.nextInt(7) : random.nextInt(61);
        Instant starts = at(day, 8 + random.nextInt(8));
        Instant ends = random.nextInt(10) < 7
                ? starts.plus(2, ChronoUnit.HOURS)
                : starts.plus(1 + random.nextInt(4), ChronoUnit.DAYS);
        Instant filed = at(0, 0).plusSeconds(3_600L * 24 * 40 * i / number);
        boolean complete = i % 10 == 0;
        boolean online = random.nextInt(10) == 0;
        String address = online ? null : place.name() + "科普路" + (1 + random.nextInt(300)) + "号";
        sequence++;
        var line = new Line();
        line.add(new UUID(filed.toEpochMilli() << 16 | 0x7000L | i & 0xFFF, random.nextLong() >>> 2 | 1L << 63))
                .add(0)
                .add(campaign)
                .add(any(owners))
                .add(sequence)
                .add(i % 100 == 7 ? "HIDDEN" : i % 100 == 9 ? "CANCELLED" : "PUBLISHED")
                .add(ActivityNumber.of(2022, place.county(), sequence).text())
                .add(filed)
                .add(filed)
                .add(filed)
                .add(3)
                .add(1)
                .add(complete ? 3 : 1)
                .add(complete ? ends : null)
                .add(complete ? ends : null)
                .add(title)
                .add(unit)
                .add(place.county())
                .add(place.province())
                .add(place.city())
                .add(place.county())
                .add(starts)
                .add(ends)
                .add(online ? "ONLINE" : random.nextInt(9) == 0 ? "BOTH" : "OFFLINE")
                .add(address)
                .add(online ? "https://example.org/kepu/" + i : null)
                .add(any(forms))
                .add(any(themes))
                .add("{" + AUDIENCES[random.nextInt(6)] + "}")
                .add(20 + random.nextInt(2_000))
                .add(complete ? 20 + random.nextInt(2_000) : null)
                .add("由" + unit + "主办，面向" + place.name() + "群众开展" + title + "，内容包括展览展示、现场咨询、互动体验与科普讲座，欢迎参加。")
                .add(authority)
                .add(title.contains(Details.FOOD_SAFETY))
                .add(grams(List.of(title, unit, address == null ? "" : address)))
                .add(registered == null ? null : registered[0])
                .add(registered == null ? null : registered[2])
                .add(false)
                .add(i % 500 == 0)
                .add(i % 2 == 0 ? true : null)
                .add(i % 4 == 1 ? true : null);
        return line.end();
    }

    private String title(Place place) {
        String title = any(titles);
        return switch (random.nextInt(3)) {
            case 0 -> place.name() + title;
            case 1 -> title + "（第" + (1 + random.nextInt(99)) + "场）";
            default -> title;
        };
    }

    private static String grams(List<String> texts) {
        var literal = new StringBuilder("{");
        for (String gram : Grams.of(texts)) {
            literal.append(literal.length() == 1 ? "\"" : ",\"")
                    .append(gram.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return literal.append('}').toString();
    }

    /** Versions and receipts of everything, and supplement, people and summary of what is complete. */
    private void addWhatFollows(int number) throws SQLException {
        String added = "from activity a where a.sequence > " + (sequence - number);
        try (var work = connection.createStatement()) {
            work.execute("""
                    insert into activity_version (activity_id, n, author_id, arrived_at, content, contact)
                    select a.id, 1, a.owner_id, a.submitted_at,
                        jsonb_build_object('host', jsonb_build_object('unitName', a.unit_name, 'regionCode', a.region_code),
                            'details', jsonb_build_object('title', a.title, 'address', a.address, 'form', a.form, 'theme', a.theme,
                                'startsAt', a.starts_at, 'endsAt', a.ends_at, 'description', a.description)),
                        sha256(a.id::text::bytea) || sha256(a.number::bytea) """ + added);
            work.execute("""
                    insert into activity_receipt select a.id, n, (array['FILING', 'SUPPLEMENT', 'SUMMARY'])[n], a.submitted_at,
                        encode(sha256(a.id::text::bytea), 'hex')
                    from activity a cross join generate_series(1, 3) n where n <= a.receipts and a.sequence > """ + (sequence - number));
            work.execute("insert into activity_supplement select a.id, '见名单', a.supplement_submitted_at " + added
                    + " and a.complete");
            work.execute(
                    "insert into activity_summary select a.id, a.person_times, a.description, null, '{}', a.summary_submitted_at "
                            + added + " and a.complete");
            work.execute("""
                    insert into science_worker select a.id, n, sha256((a.id::text || n)::bytea), sha256((n || a.id::text)::bytea)
                    from activity a cross join generate_series(1, 3) n where a.complete and a.sequence > """ + (sequence - number));
        }
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static Instant at(int day, int hour) {
        return FIRST.plusDays(day)
                .atStartOfDay(PortalClock.BEIJING)
                .plusHours(hour)
                .toInstant();
    }

    private List<String> texts(String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var work = connection.createStatement();
                var rows = work.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** One row in PostgreSQL's text format. */
    private static final class Line {

        private final StringBuilder text = new StringBuilder(2_000);

        Line add(Object value) {
            if (text.length() > 0) {
                text.append('\t');
            }
            text.append(
                    value == null
                            ? "\\N"
                            : value.toString()
                                    .replace("\\", "\\\\")
                                    .replace("\t", "\\t")
                                    .replace("\n", "\\n"));
            return this;
        }

        String end() {
            return text.append('\n').toString();
        }
    }
}
