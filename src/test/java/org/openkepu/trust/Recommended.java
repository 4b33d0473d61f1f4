package org.openkepu.trust;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What proofs of recommending need of an installation: fixed quotas with many places, an empty slate of one province, and
 * complete activities of 银川市兴庆区 that belong to a society, so that both lines may recommend them.
 */
final class Recommended {

    static final String PROVINCE = "province-ningxia";
    static final String SOCIETY = "society-physics";
    static final String SLATE = "/office/slate";

    private final Installation installation;
    private final Caller informant;
    private final Caller operator;

    Recommended(Installation installation) {
        this.installation = installation;
        this.informant = Caller.as("informant-yinchuan", installation.portal(0));
        this.operator = Caller.as("operator", installation.portal(0));
    }

    private JdbcClient database() {
        return installation.database();
    }

    /** No quotas are fixed, nothing stands on any slate, only the first two formulas are there. */
    void unfixed() {
        emptied();
        database().sql("truncate quota_adjustment, quota, quota_round").update();
        database()
                .sql("delete from quota_formula where created_by_name <> '开放科普'")
                .update();
        database()
                .sql("update campaign_stage set opens_at = null where kind = 'RECOMMENDATION'")
                .update();
    }

    /** Quotas are fixed; nothing stands on any slate. */
    void fixed(int places) {
        boolean known = database()
                .sql("select exists (select from quota_round)")
                .query(Boolean.class)
                .single();
        if (!known) {
            operator.get("/operator/quotas")
                    .form("/operator/quotas/fixing")
                    .submit()
                    .hasStatus(303);
        }
        database()
                .sql(
                        "update campaign_stage set opens_at = '2022-08-15+08' where kind = 'RECOMMENDATION' and opens_at is not null")
                .update();
        emptied();
        database()
                .sql("update quota set places = ? where places <> ?")
                .params(places, places)
                .update();
        database()
                .sql("update recommendation_rules set one_slate = true where not one_slate")
                .update();
        slatesForAll();
    }

    /** Every body has its slate, however empty, so that no first line differs from a second. */
    private void slatesForAll() {
        database().sql("""
                        insert into slate (id, campaign_id, body_id)
                        select gen_random_uuid(), campaign_id, body_id from quota group by campaign_id, body_id
                        on conflict do nothing""").update();
    }

    private void emptied() {
        for (String table : List.of("commendation", "slate_scan", "slate_submission", "slate_notice", "slate_line")) {
            database().sql("delete from " + table).update();
        }
        database()
                .sql("update slate set state = 'DRAFT', submissions = 0 where state <> 'DRAFT' or submissions > 0")
                .update();
    }

    /** A complete activity of both lines. */
    UUID complete(String title) {
        UUID id = Filing.published(informant, title).id();
        database().sql("""
                        update activity set supplement_submitted_at = now(), summary_submitted_at = now(), person_times = 300,
                            authority_id = (select id from authority where name = '中国物理学会'), version = version + 1
                        where id = ?""").param(id).update();
        return id;
    }

    /** As many more activities like one, made quickly. */
    List<UUID> copies(UUID model, int many) {
        String columns = database().sql("""
                        select string_agg(column_name, ', ') from information_schema.columns where table_name = 'activity'
                        and is_generated = 'NEVER' and column_name not in ('id', 'number', 'sequence')""").query(String.class).single();
        return database()
                .sql("insert into activity (id, number, sequence, " + columns
                        + ") select gen_random_uuid(), number || '-' || n || '-' || substr(md5(random()::text), 1, 8),"
                        + " nextval('activity_number_seq'), " + columns
                        + " from activity cross join generate_series(1, ?) n where id = ? returning id")
                .params(many, model)
                .query(UUID.class)
                .list();
    }

    /** The same form without its page, at any process. */
    static Posting chosen(Caller body, UUID activity) {
        return new Posting(body, SLATE + "/activities")
                .set("token", UUID.randomUUID().toString())
                .set("activityId", activity.toString())
                .set("reason", "群众参与面广，现场组织有序。");
    }

    /** The form that puts an activity on the slate of somebody. */
    static Posting choice(Caller body, UUID activity) {
        return body.get(SLATE)
                .form(SLATE + "/activities")
                .set("activityId", activity.toString())
                .set("reason", "群众参与面广，现场组织有序。");
    }

    /** Which activities stand on slates, and since when. */
    Map<UUID, Instant> lines() {
        Map<UUID, Instant> lines = new HashMap<>();
        database()
                .sql("select activity_id, added_at from slate_line where activity_id is not null")
                .query((row, n) -> lines.put(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
        return lines;
    }
}
