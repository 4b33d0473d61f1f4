package org.openkepu.trust;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened in the database between two moments: rows come and gone by table, columns changed, and by how much where
 * they count. Sessions, counted attempts, counters and snapshots made in the background, the last signing in, pairs of like
 * activities, which depend on all others, the sign that something in memory is to be read anew, and the audit trail are left out.
 *
 * @param marks each kind of change with its size
 * @param rows every row that came or changed, as JSON
 */
record Footprint(Map<String, BigDecimal> marks, List<String> rows) {

    private static final Set<String> LEFT_OUT = Set.of(
            "spring_session",
            "spring_session_attributes",
            "account_attempt",
            "activity_count",
            "activity_count_delta",
            "activity_duplicate",
            "account_sign_in",
            "sms_simulated",
            "audit_entry",
            "audit_seal",
            "flyway_schema_history",
            "reference_revision",
            "statistics_snapshot",
            "statistics_snapshot_line");

    /** Worked off in the background: what came counts, not how far it got. */
    private static final Set<String> WORKED_OFF = Set.of("sms_outbox");

    private static final int LARGE = 3_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The contents of the database at a moment. */
    record Moment(Map<String, Map<String, JsonNode>> tables) {}

    static Moment moment(JdbcClient database) {
        Map<String, Map<String, JsonNode>> tables = new TreeMap<>();
        keys(database).forEach((table, key) -> tables.put(table, rows(database, table, key)));
        return new Moment(tables);
    }

    private static Map<String, String> keys(JdbcClient database) {
        Map<String, String> keys = new TreeMap<>();
        database.sql("""
                        select t.table_name, string_agg(k.column_name, ',') as columns
                        from information_schema.tables t
                        left join information_schema.table_constraints c on c.table_name = t.table_name
                            and c.constraint_type = 'PRIMARY KEY'
                        left join information_schema.key_column_usage k on k.constraint_name = c.constraint_name
                        where t.table_schema = 'public' and t.table_type = 'BASE TABLE' group by 1""")
                .query((row, n) -> keys.put(row.getString(1), row.getString(2) == null ? "ctid" : row.getString(2)))
                .list();
        keys.keySet().removeAll(LEFT_OUT);
        return keys;
    }

    /** The rows of a table by their keys; of a large table of reference only how many and the last that changed one. */
    private static Map<String, JsonNode> rows(JdbcClient database, String table, String key) {
        String content = database.sql("select count(*) from " + table)
                                .query(Integer.class)
                                .single()
                        > LARGE
                ? "select 'all', jsonb_build_object('rows', count(*), 'last', max(xmin::text::bigint)) from " + table
                : "select concat_ws(' ', " + key + "), to_jsonb(t) from " + table + " t";
        Map<String, JsonNode> rows = new TreeMap<>();
        database.sql(content)
                .query((row, n) -> rows.put(row.getString(1), JSON.readTree(row.getString(2))))
                .list();
        return rows;
    }

    static Footprint between(Moment before, Moment after) {
        var footprint = new Footprint(new TreeMap<>(), new ArrayList<>());
        after.tables()
                .forEach((table, rows) ->
                        footprint.compare(table, before.tables().get(table), rows));
        return footprint;
    }

    private void compare(String table, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            JsonNode was = before.get(key);
            JsonNode is = after.get(key);
            if (was == null) {
                mark("+" + table, BigDecimal.ONE);
                rows.add(table + " " + is);
            } else if (is == null) {
                mark("-" + table, BigDecimal.ONE);
            } else if (!was.equals(is) && !WORKED_OFF.contains(table)) {
                rows.add(table + " " + is);
                changed(table, was, is);
            }
        }
    }

    private void changed(String table, JsonNode was, JsonNode is) {
        for (String column : is.propertyNames()) {
            JsonNode from = was.get(column);
            JsonNode to = is.get(column);
            if (!to.equals(from)) {
                boolean counts = from != null && from.isNumber() && to.isNumber();
                mark(table + "." + column, counts ? to.decimalValue().subtract(from.decimalValue()) : BigDecimal.ONE);
            }
        }
    }

    private void mark(String change, BigDecimal size) {
        marks.merge(change, size, BigDecimal::add);
    }

    @Override
    public String toString() {
        return marks.entrySet().stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
