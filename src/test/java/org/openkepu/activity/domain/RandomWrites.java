package org.openkepu.activity.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.openkepu.activity.Mode;
import org.openkepu.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One writer's random work on activities of its own: inserts, moves, publishes, hides, supplements, deletes, rolls back. */
final class RandomWrites {

    static final String[][] PLACES = {
        {"640000", "640100", "640104"},
        {"640000", "640100", "640105"},
        {"640000", "640200", "640205"},
        {"110000", null, "110101"},
        {"500000", null, "500101"},
        {"440000", "441900", null},
    };
    static final String[] FORMS = {"LECTURE", "QUIZ", "EXHIBITION"};
    static final String[] THEMES = {"SPIRIT", "CIVILITY"};
    private static final String[] AUDIENCES = {"{YOUTH}", "{PUBLIC,YOUTH}", "{ELDERLY,YOUTH,ELDERLY}", null};
    private static final List<Optional<Boolean>> SAID =
            List.of(Optional.of(true), Optional.of(false), Optional.empty());
    private static final String[] CATEGORIES = {"EDU_BASE", "FREE_MUSEUM", null, null};
    private static final String[] STATES = {
        "DRAFT", "SUBMITTED", "PUBLISHED", "PUBLISHED", "PUBLISHED", "RETURNED", "HIDDEN", "CANCELLED"
    };

    private final JdbcClient database;
    private final PlatformTransactionManager transactions;
    private final UUID owner;
    private final List<UUID> authorities;
    private final List<UUID> units;
    private final Random random;
    private final List<UUID> own = new ArrayList<>();

    RandomWrites(JdbcClient database, PlatformTransactionManager transactions, UUID owner, long seed) {
        this.database = database;
        this.transactions = transactions;
        this.owner = owner;
        this.random = new Random(seed);
        this.authorities = authorities(database);
        this.units = units(database);
    }

    /** Two societies, a ministry and a 科协. */
    static List<UUID> authorities(JdbcClient database) {
        return database.sql("""
                        (select id from authority where level = 'SOCIETY' order by id limit 2)
                        union all (select id from authority where level = 'MINISTRY' order by id limit 1)
                        union all (select id from authority where level = 'COUNTY' order by id limit 1)""").query(UUID.class).list();
    }

    static List<UUID> units(JdbcClient database) {
        return database.sql("select id from certified_unit order by id limit 3")
                .query(UUID.class)
                .list();
    }

    void write(int times) {
        for (int i = 0; i < times; i++) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                writeOnce();
                if (random.nextInt(3) == 0) {
                    writeOnce();
                }
                if (random.nextInt(10) == 0) {
                    status.setRollbackOnly();
                }
            });
        }
    }

    private void writeOnce() {
        int what = random.nextInt(12);
        if (own.isEmpty() || what < 4) {
            UUID id = Ids.next();
            own.add(id);
            insert(id);
        } else if (what == 4) {
            database.sql("delete from activity where id = ?").param(any(own)).update();
        } else if (what == 5) {
            database.sql("""
                            update activity set state = ?, draft_province_code = null, draft_city_code = null, draft_county_code = null,
                                deleted_at = null
                            where id = any (?)""")
                    .params(any(STATES), new UUID[] {any(own), any(own), any(own)})
                    .update();
        } else if (what == 6) {
            database.sql("""
                            update activity set supplement_submitted_at = now(), summary_submitted_at = now(), person_times = ?,
                                late = ?, version = version + 1
                            where id = ?""")
                    .params(random.nextInt(500), random.nextBoolean(), any(own))
                    .update();
        } else if (what == 7) {
            database.sql("update activity set supplement_submitted_at = now() where id = ?")
                    .param(any(own))
                    .update();
        } else if (what == 8) {
            draft(any(own));
        } else {
            move(any(own));
        }
    }

    private void insert(UUID id) {
        database.sql("""
                        insert into activity (id, version, campaign_id, owner_id, state, number, created_at, edit_limit)
                        select ?, 0, id, ?, ?, ?, now(), 3 from campaign where year = ?""")
                .params(id, owner, any(STATES), id.toString(), random.nextInt(5) == 0 ? 2021 : 2022)
                .update();
        move(id);
    }

    /** Somebody types at a draft, throws it away or takes it back. */
    private void draft(UUID id) {
        String[] place = any(PLACES);
        database.sql("""
                        update activity set draft_province_code = ?, draft_city_code = ?, draft_county_code = ?, draft_authority_id = ?,
                            deleted_at = case when ? then now() end
                        where id = ? and state = 'DRAFT'""")
                .params(place[0], place[1], place[2], any(authorities), random.nextInt(3) == 0, id)
                .update();
    }

    private void move(UUID id) {
        String[] place = any(PLACES);
        database.sql("""
                        update activity set province_code = ?, city_code = ?, county_code = ?, form = ?, theme = ?, mode = ?,
                            starts_at = ?::timestamptz, ends_at = ?::timestamptz, published_at = now(), authority_id = ?,
                            unit_id = ?, certified_category = ?, food_safety = ?, audiences = ?::text[], expected_person_times = ?,
                            free = ?, barrier_free = ?
                        where id = ?""")
                .params(
                        place[0],
                        place[1],
                        place[2],
                        any(FORMS),
                        any(THEMES),
                        any(Mode.values()).name())
                .param("2022-09-%d 0%d:59:59.999999+08".formatted(random.nextInt(15, 20), random.nextInt(10)))
                .param("2022-09-%d 00:00:00+08".formatted(random.nextInt(20, 25)))
                .param(any(authorities))
                .param(random.nextBoolean() ? any(units) : null)
                .param(any(CATEGORIES))
                .param(random.nextInt(3) == 0)
                .param(any(AUDIENCES))
                .param(random.nextInt(1000))
                .param(any(SAID).orElse(null))
                .param(any(SAID).orElse(null))
                .param(id)
                .update();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
