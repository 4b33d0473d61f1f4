package org.openkepu.activity.domain;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what a filter finds by columns of its activities, unless a name looked for is held by too many to be looked at. */
@Repository
class FoundCounts {

    private final JdbcClient database;

    FoundCounts(JdbcClient database) {
        this.database = database;
    }

    /**
     * Hands over the columns of each group and its {@code number}; answers whether all were counted, and hands over nothing
     * where they were not.
     *
     * @param columns expressions over activities {@code a}, each with a name of its own
     * @param names these names
     */
    boolean by(String columns, String names, ListCondition condition, RowCallbackHandler group) {
        if (!condition.inSteps()) {
            database.sql("select " + columns + ", count(*) as number from " + condition.rows() + " group by " + names)
                    .params(condition.parameters())
                    .query(group);
            return true;
        }
        var whole = new AtomicBoolean();
        database.sql("with named as materialized (" + condition.newest(columns, false) + "), counted as (select "
                        + names + ", count(*) as number from named where wanted group by " + names
                        + ") select examined.whole, counted.* from (select count(*) <= " + NameSearch.EXAMINED
                        + " as whole from named) as examined left join counted on examined.whole")
                .params(condition.parameters())
                .query(row -> {
                    whole.set(row.getBoolean("whole"));
                    if (row.getObject("number") != null) {
                        group.processRow(row);
                    }
                });
        return whole.get();
    }
}
