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

/**
 * What happened in the database between two moments: rows come and gone by table, columns changed, and by how much where
 * they count. Sessions, counted attempts, counters and snapshots made in the background, the last signing in, pairs of like
 * activities, which depend on all others, the sign that something in memory is to be read anew, and the audit trail are left out.
 *
 * @param marks each kind of change with its size
 * @param rows every row that came or changed, as JSON
 */
record Footprint(Map<String, BigDecimal> marks, List<String> rows) {

    static final Set<String> LEFT_OUT = Set.of(
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

    /** What happened since a moment. */
    static Footprint since(Moment before, JdbcClient database) {
        return between(before, before.later(database));
    }

    static Footprint between(Moment before, Moment after) {
        var footprint = new Footprint(new TreeMap<>(), new ArrayList<>());
        after.tables().forEach((table, rows) -> {
            Moment.Table was = before.tables().get(table);
            if (rows != was) {
                footprint.compare(table, was.rows(), rows.rows());
            }
        });
        return footprint;
    }

    private void compare(String table, Map<String, Moment.Row> before, Map<String, Moment.Row> after) {
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            Moment.Row was = before.get(key);
            Moment.Row is = after.get(key);
            if (was == null) {
                mark("+" + table, BigDecimal.ONE);
                rows.add(table + " " + is.content());
            } else if (is == null) {
                mark("-" + table, BigDecimal.ONE);
            } else if (!was.equals(is) && !WORKED_OFF.contains(table)) {
                changed(table, was.content(), is.content());
            }
        }
    }

    private void changed(String table, JsonNode was, JsonNode is) {
        if (was.equals(is)) {
            return;
        }
        rows.add(table + " " + is);
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
