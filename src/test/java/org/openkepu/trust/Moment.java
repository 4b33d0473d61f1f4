package org.openkepu.trust;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contents of the database at a moment. Only what has changed since the moment before is read again: every version of
 * a row bears the number of its transaction, so that rows and the sum of those numbers tell an untouched table.
 *
 * @param keys the columns that identify a row, by table
 */
record Moment(Map<String, String> keys, Map<String, Table> tables) {

    /** Loaded once from a file and far larger than all others: only whether it has changed counts. */
    private static final String REGIONS = "region";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Table EMPTY = new Table(0, 0, Map.of());

    /** A row as a transaction left it. */
    record Row(long transaction, JsonNode content) {}

    /** A table: how many rows, and the sum of their transactions. */
    record Table(long count, long sum, Map<String, Row> rows) {

        boolean isLike(Table other) {
            return count == other.count && sum == other.sum;
        }
    }

    static Moment of(JdbcClient database) {
        return new Moment(keysOf(database), Map.of()).later(database);
    }

    /** The contents now. */
    Moment later(JdbcClient database) {
        Map<String, Table> now = new TreeMap<>();
        String sizes = keys.keySet().stream()
                .map("select '%1$s', count(*), coalesce(sum(xmin::text::bigint), 0) from %1$s"::formatted)
                .collect(Collectors.joining(" union all "));
        database.sql(sizes)
                .query((row, n) -> now.put(row.getString(1), new Table(row.getLong(2), row.getLong(3), Map.of())))
                .list();
        now.replaceAll((name, size) -> {
            Table before = tables.getOrDefault(name, EMPTY);
            return size.isLike(before) ? before : read(database, name, size, before);
        });
        return new Moment(keys, now);
    }

    private Table read(JdbcClient database, String name, Table size, Table before) {
        if (name.equals(REGIONS)) {
            return new Table(size.count, size.sum, Map.of("all", new Row(size.sum, JSON.readTree("{}"))));
        }
        long last =
                before.rows.values().stream().mapToLong(Row::transaction).max().orElse(0);
        Map<String, Row> rows = new HashMap<>(before.rows);
        add(database, name, last, rows);
        Table grown = table(rows);
        if (grown.isLike(size)) {
            return grown;
        }
        rows.clear();
        add(database, name, 0, rows);
        return table(rows);
    }

    private static Table table(Map<String, Row> rows) {
        return new Table(
                rows.size(), rows.values().stream().mapToLong(Row::transaction).sum(), rows);
    }

    /** Adds what transactions after one have left. */
    private void add(JdbcClient database, String name, long after, Map<String, Row> rows) {
        database.sql("select concat_ws(' ', " + keys.get(name) + "), xmin::text::bigint, to_jsonb(t) from " + name
                        + " t where xmin::text::bigint > ?")
                .param(after)
                .query((row, n) -> rows.put(row.getString(1), new Row(row.getLong(2), JSON.readTree(row.getString(3)))))
                .list();
    }

    private static Map<String, String> keysOf(JdbcClient database) {
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
        keys.keySet().removeAll(Footprint.LEFT_OUT);
        return keys;
    }
}
