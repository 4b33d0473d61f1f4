package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.activity.Mode;
import org.openkepu.activity.Phase;
import org.openkepu.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Totals from counters equal a full count, at every moment and whatever is written beside (ADR 5). */
@SpringBootTest
class TotalsModuleTests {

    private static final int WRITERS = 8;
    private static final int WRITES = 250;
    private static final String[][] PLACES = {
        {"640000", "640100", "640104"},
        {"640000", "640100", "640105"},
        {"640000", "640200", "640205"},
        {"110000", null, "110101"},
        {"500000", null, "500101"},
        {"440000", "441900", null},
    };
    private static final String[] FORMS = {"LECTURE", "QUIZ", "EXHIBITION"};
    private static final String[] THEMES = {"SPIRIT", "CIVILITY"};
    private static final String[] STATES = {
        "DRAFT", "SUBMITTED", "PUBLISHED", "PUBLISHED", "PUBLISHED", "HIDDEN", "CANCELLED"
    };

    @Autowired
    JdbcClient database;

    @Autowired
    Totals totals;

    @Autowired
    CountFolding folding;

    @Autowired
    PlatformTransactionManager transactions;

    private UUID owner = Ids.next();

    @BeforeEach
    void anOwner() {
        database.sql("""
                        insert into account (id, version, login, password_hash, name, role, disabled, must_change_password,
                            session_epoch, created_at)
                        values (?, 0, ?, '', 'x', 'INFORMANT', false, false, 0, now())""").params(owner, owner.toString()).update();
    }

    @Test
    void equalAFullCountAtEveryMomentWithManyWriters() throws Exception {
        var workers = Executors.newFixedThreadPool(WRITERS + 2);
        List<Future<?>> writing = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            var random = new Random(i);
            writing.add(workers.submit(() -> write(random)));
        }
        Callable<Integer> comparing = () -> {
            int compared = 0;
            do {
                folding.fold();
                compare(new Random(compared++));
            } while (writing.stream().anyMatch(writer -> !writer.isDone()));
            return compared;
        };
        var compared = List.of(workers.submit(comparing), workers.submit(comparing));
        for (Future<?> writer : writing) {
            writer.get();
        }
        for (Future<Integer> rounds : compared) {
            assertThat(rounds.get()).isPositive();
        }
        workers.shutdown();
        compare(new Random(1));
        folding.fold();
        compare(new Random(2));
        assertThat(totals.ofYear(2022)).isPositive();
    }

    @Test
    void countWhatNobodyKeepsACounterOf() {
        assertThat(totals.of(filter("640000", null, null, "QUIZ", "SPIRIT", null, null, null)))
                .isEmpty();
        assertThat(totals.of(filter("640000", "640100", null, "QUIZ", null, null, null, null)))
                .isEmpty();
        assertThat(totals.of(new ActivityFilter(
                        2022, null, null, null, null, null, null, null, null, null, null, Phase.OVER)))
                .isEmpty();
        assertThat(totals.of(filter(null, null, null, null, null, null, day(20), day(19))))
                .isEmpty();
    }

    /** All exact totals and the full counts, both of one snapshot. */
    private void compare(Random random) {
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.executeWithoutResult(status -> filters(random)
                .forEach(filter -> assertThat(totals.of(filter).orElseThrow())
                        .as(filter.toString())
                        .isEqualTo(counted(filter))));
    }

    private long counted(ActivityFilter filter) {
        var condition = ListCondition.of(filter, Instant.EPOCH);
        return database.sql("select count(*) from activity a where " + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    private static List<ActivityFilter> filters(Random random) {
        String[] place = any(PLACES, random);
        LocalDate from = day(random.nextInt(15, 25));
        LocalDate to = from.plusDays(random.nextInt(3));
        return List.of(
                ActivityFilter.ofYear(2022),
                ActivityFilter.ofYear(2021),
                filter(place[0], null, null, null, null, null, null, null),
                filter(place[0], place[1], null, null, null, null, null, null),
                filter(place[0], place[1], place[2], null, null, null, null, null),
                filter(null, null, null, any(FORMS, random), null, null, null, null),
                filter(place[0], null, null, null, any(THEMES, random), null, null, null),
                filter(place[0], null, null, null, null, any(Mode.values(), random), null, null),
                filter(place[0], null, null, null, null, null, from, from),
                filter(null, null, null, null, null, null, from, to),
                filter(null, null, null, null, null, null, from, null),
                filter(null, null, null, null, null, null, null, to));
    }

    private static ActivityFilter filter(
            @Nullable String province,
            @Nullable String city,
            @Nullable String county,
            @Nullable String form,
            @Nullable String theme,
            @Nullable Mode mode,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new ActivityFilter(2022, null, province, city, county, from, to, form, theme, mode, null, null);
    }

    private static LocalDate day(int of) {
        return LocalDate.of(2022, 9, of);
    }

    private void write(Random random) {
        List<UUID> own = new ArrayList<>();
        for (int i = 0; i < WRITES; i++) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                writeOnce(own, random);
                if (random.nextInt(3) == 0) {
                    writeOnce(own, random);
                }
                if (random.nextInt(10) == 0) {
                    status.setRollbackOnly();
                }
            });
        }
    }

    private void writeOnce(List<UUID> own, Random random) {
        int what = random.nextInt(10);
        if (own.isEmpty() || what < 4) {
            UUID id = Ids.next();
            own.add(id);
            insert(id, random);
        } else if (what == 4) {
            database.sql("delete from activity where id = ?")
                    .param(any(own, random))
                    .update();
        } else if (what == 5) {
            database.sql("update activity set state = ? where id = any (?)")
                    .params(any(STATES, random), new UUID[] {any(own, random), any(own, random), any(own, random)})
                    .update();
        } else if (what == 6) {
            database.sql(
                            "update activity set supplement_submitted_at = now(), summary_submitted_at = now(), version = version + 1 where id = ?")
                    .param(any(own, random))
                    .update();
        } else {
            move(any(own, random), random);
        }
    }

    private void insert(UUID id, Random random) {
        database.sql("""
                        insert into activity (id, version, campaign_id, owner_id, state, number, created_at, edit_limit)
                        select ?, 0, id, ?, ?, ?, now(), 3 from campaign where year = ?""")
                .params(id, owner, any(STATES, random), id.toString(), random.nextInt(5) == 0 ? 2021 : 2022)
                .update();
        move(id, random);
    }

    private void move(UUID id, Random random) {
        String[] place = any(PLACES, random);
        database.sql("""
                        update activity set province_code = ?, city_code = ?, county_code = ?, form = ?, theme = ?, mode = ?,
                            starts_at = ?::timestamptz, ends_at = ?::timestamptz, published_at = now()
                        where id = ?""")
                .params(
                        place[0],
                        place[1],
                        place[2],
                        any(FORMS, random),
                        any(THEMES, random),
                        any(Mode.values(), random).name(),
                        "2022-09-%d 0%d:59:59.999999+08".formatted(random.nextInt(15, 20), random.nextInt(10)),
                        "2022-09-%d 00:00:00+08".formatted(random.nextInt(20, 25)),
                        id)
                .update();
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
