package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.activity.ManagedActivities;
import org.openkepu.activity.OfficeFilter;
import org.openkepu.activity.PublishedActivities;
import org.openkepu.shared.Scope;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database keeps one plan for each statement behind a list instead of making it again for every page (performance). It has a
 * database of its own: a plan is compared with those made before on the same connection, when other tests' tables were smaller.
 */
@PageTest
@TestPropertySource(properties = "test.database=alone")
class KeptPlansQueryTests {

    /** The driver prepares at the fifth time, the database plans five times before it compares. */
    private static final int ENOUGH = 15;

    private static final int YEAR = 2022;
    private static final List<String> PROVINCES = List.of("110000", "330000", "640000");

    @Autowired
    PublishedActivities published;

    @Autowired
    ManagedActivities managed;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void listsTotalsAndSearchesArePlannedOnce() {
        database.sql("analyze").update();
        transactions.executeWithoutResult(onOneConnection -> {
            read(ENOUGH);
            Map<String, Long> before = planned();
            read(PROVINCES.size());
            Map<String, Long> after = planned();

            assertThat(after).isNotEmpty();
            assertThat(after.entrySet())
                    .filteredOn(statement -> !statement.getValue().equals(before.get(statement.getKey())))
                    .as("planned again for the values of each page")
                    .isEmpty();
        });
    }

    private void read(int times) {
        for (int time = 0; time < times; time++) {
            String province = PROVINCES.get(time % PROVINCES.size());
            published.list(filter(null, null), 1, null);
            published.list(filter(null, province), 1, null);
            published.list(filter("科普", null), 1, null);
            published.list(filter("科普", province), 1, null);
            managed.list(Scope.territory(Scope.Line.PROVINCE, province), OfficeFilter.ofYear(YEAR), 1, null);
        }
    }

    private static ActivityFilter filter(@Nullable String q, @Nullable String province) {
        return new ActivityFilter(YEAR, q, province, null, null, null, null, null, null, null, null, null);
    }

    /** How often each statement has been planned for the values of one reading. */
    private Map<String, Long> planned() {
        return database
                .sql("select statement, custom_plans from pg_prepared_statements where statement like '%activity%'")
                .query((row, n) -> Map.entry(row.getString("statement"), row.getLong("custom_plans")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
