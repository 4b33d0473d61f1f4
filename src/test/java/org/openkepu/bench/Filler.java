package org.openkepu.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.openkepu.activity.domain.ManyActivities;

/** Fills the portal's database unless it is filled, and says how long it took. */
final class Filler {

    private Filler() {}

    /** Answers whether anything had to be written. */
    static boolean fill(Connection database, int activities) throws Exception {
        boolean empty = count(database) < activities;
        if (empty) {
            long begun = System.nanoTime();
            ManyActivities.write(database, activities);
            System.out.printf("%,d activities written in %.0f s%n", activities, (System.nanoTime() - begun) / 1e9);
        }
        return empty;
    }

    /** Numbers of activities all over the table. */
    static List<String> numbers(Connection database) throws SQLException {
        var numbers = new ArrayList<String>();
        try (var work = database.createStatement();
                var rows = work.executeQuery("""
                        select number from activity
                        where sequence % (select greatest(1, max(sequence) / 1000) from activity) = 1 and state = 'PUBLISHED'""")) {
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
        }
        return numbers;
    }

    private static long count(Connection database) throws SQLException {
        try (var work = database.createStatement();
                var rows = work.executeQuery("select count(*) from activity")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
