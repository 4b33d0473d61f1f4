package org.openkepu.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The plain statements behind a page as anybody would write them over the same tables, sent by as many connections. */
final class Bare {

    private static final String LIST =
            "select id, number, title, unit_name, starts_at, ends_at from activity where campaign_id ="
                    + " (select id from campaign where year = 2022) and state = 'PUBLISHED' %s order by sequence desc limit 21";
    private static final String COUNT = "select count(*) from activity where campaign_id ="
            + " (select id from campaign where year = 2022) and state = 'PUBLISHED' %s";

    private Bare() {}

    /** Names of pages of {@link PagesBenchmarkTests} and what they are compared with. */
    static Map<String, List<String>> statements() {
        var statements = new LinkedHashMap<String, List<String>>();
        statements.put("list of a province", list("and province_code = '330000'"));
        statements.put("list by two filters", list("and form = 'LECTURE' and theme = 'SPIRIT'"));
        statements.put("search in a province", list("and province_code = '330000' and title like '%食品安全%'"));
        statements.put(
                "one activity",
                List.of("select * from activity where number = (select number from activity where sequence = 5000)"));
        statements.put("home", List.of(COUNT.formatted("")));
        statements.put(
                "totals by province",
                List.of(
                        "select province_code, count(*), count(*) filter (where complete) from activity"
                                + " where campaign_id = (select id from campaign where year = 2022) and state = 'PUBLISHED' group by 1"));
        return statements;
    }

    private static List<String> list(String condition) {
        return List.of(COUNT.formatted(condition), LIST.formatted(condition));
    }

    /** Answers a second, one answer being all statements once. */
    static Load.Figure run(Bench bench, List<String> statements, int connections, double seconds) throws Exception {
        var open = Collections.synchronizedList(new ArrayList<Connection>());
        try {
            return Load.run(connections, seconds, connection -> {
                Connection database = bench.database();
                open.add(database);
                var prepared = new ArrayList<PreparedStatement>();
                for (String statement : statements) {
                    prepared.add(database.prepareStatement(statement));
                }
                return () -> {
                    for (PreparedStatement statement : prepared) {
                        try (ResultSet rows = statement.executeQuery()) {
                            while (rows.next()) {
                                rows.getString(1);
                            }
                        }
                    }
                    return true;
                };
            });
        } finally {
            for (Connection database : open) {
                database.close();
            }
        }
    }
}
