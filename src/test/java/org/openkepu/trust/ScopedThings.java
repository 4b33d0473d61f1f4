package org.openkepu.trust;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import org.openkepu.authority.Authorities;
import org.openkepu.region.Regions;
import org.openkepu.support.Filed;
import org.openkepu.support.Informants;
import org.openkepu.support.Page;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Things bodies answer for, of every kind an address names by an id, each with those it belongs to. */
class ScopedThings {

    private static final Map<ApplicationContext, ScopedThings> MADE = new WeakHashMap<>();
    private static final String OPERATOR = "operator";
    private static final String NINGXIA = "province-ningxia";
    private static final String BEIJING = "province-beijing";
    private static final String PHYSICS = "society-physics";
    private static final String MECHANICS = "society-mechanics";
    private static final String AGRICULTURE = "ministry-agriculture";

    private final Portal portal;
    private final Filed filed;
    private final Informants informants;
    private final Authorities authorities;
    private final Regions regions;
    private final JdbcClient database;
    private final Map<String, List<Thing>> kinds = new LinkedHashMap<>();

    private ScopedThings(ApplicationContext portals) {
        this.portal = portals.getBean(Portal.class);
        this.filed = portals.getBean(Filed.class);
        this.informants = portals.getBean(Informants.class);
        this.authorities = portals.getBean(Authorities.class);
        this.regions = portals.getBean(Regions.class);
        this.database = portals.getBean(JdbcClient.class);
        activities();
        duplicates();
        accounts();
        figures();
        summaries();
        operators();
        slates();
    }

    /** The things of a portal, made the first time they are asked for, by their place behind {@code /office/} or {@code /operator/}. */
    static synchronized Map<String, List<Thing>> of(ApplicationContext portals) {
        return MADE.computeIfAbsent(portals, ScopedThings::new).kinds;
    }

    /**
     * One thing.
     *
     * @param id as it stands in an address, of two things with a slash
     * @param owners the logins it exists for
     */
    record Thing(String id, Set<String> owners) {

        boolean belongsTo(String login) {
            return owners.contains(login);
        }
    }

    private void add(String kind, String id, String... owners) {
        kinds.computeIfAbsent(kind, any -> new ArrayList<>()).add(new Thing(id, Set.of(owners)));
    }

    private void activities() {
        activity("640104", "中国物理学会", NINGXIA, PHYSICS);
        activity("640121", "中国力学学会", NINGXIA, MECHANICS);
        activity("640202", "农业农村部", NINGXIA, AGRICULTURE);
        String hidden = activity("110101", "中国物理学会", BEIJING, PHYSICS);
        database.sql("update activity set state = 'HIDDEN', state_reason = '试验' where id = ?::uuid")
                .param(hidden)
                .update();
        activity("110102", "农业农村部", BEIJING, AGRICULTURE);
        activity("110101", "", BEIJING);
        activity("640104", "", NINGXIA);
        activity("659001", "中国力学学会", MECHANICS);
        activity("310101", "");
        String draft = filed.written(informants.certified().actor(), "尚未提交的试验");
        add("activities", draft.substring(draft.lastIndexOf('/') + 1));
    }

    /** A published activity of a county, attributed to a body or, for the empty text, to the county's association. */
    private String activity(String leaf, String body, String... owners) {
        String title = "范围试验 " + kinds.getOrDefault("activities", List.of()).size() + " " + leaf;
        String address = filed.published(informants.certified().actor(), title);
        String id = address.substring(address.lastIndexOf('/') + 1);
        var territory = regions.territoryOf(leaf);
        UUID authority = (body.isEmpty() ? authorities.ofRegion(leaf) : authorities.named(body))
                .orElseThrow()
                .id();
        database.sql("""
                        update activity set region_code = :leaf, province_code = :province, city_code = :city,
                            county_code = :county, authority_id = :authority, unit_name = :unit where id = :id::uuid""")
                .param("leaf", leaf)
                .param("province", territory.provinceCode())
                .param("city", territory.cityCode())
                .param("county", territory.countyCode())
                .param("authority", authority)
                .param("unit", title + " 单位")
                .param("id", id)
                .update();
        database.sql("""
                        insert into people_reveal (id, activity_id, account_id, reason, asked_at)
                        select ?, ?::uuid, id, '试验', now() from account where login = 'province-ningxia'""").params(below(id), id).update();
        var all = new ArrayList<>(List.of(owners));
        all.add(OPERATOR);
        add("activities", id, all.toArray(String[]::new));
        return id;
    }

    /** What lies below a thing in an address: the id of a showing of its people. */
    static UUID below(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }

    private void duplicates() {
        List<Thing> some = kinds.get("activities");
        pair(some.get(0), some.get(6), NINGXIA);
        pair(some.get(0), some.get(3), PHYSICS);
        pair(some.get(1), some.get(7), MECHANICS);
        pair(some.get(6), some.get(5));
        pair(some.get(5), some.get(8));
    }

    private void pair(Thing earlier, Thing later, String... owners) {
        database.sql("""
                        insert into activity_duplicate (earlier_id, later_id, found_at) values (?::uuid, ?::uuid, now())
                        on conflict do nothing""").params(earlier.id(), later.id()).update();
        add("duplicates", earlier.id() + "/" + later.id(), owners);
    }

    private void accounts() {
        issue(NINGXIA, "640106", "scope-jinfeng");
        issue(BEIJING, "110105", "scope-chaoyang");
        for (String login : List.of("city-yinchuan", "county-xingqing")) {
            add("accounts", account(login), NINGXIA);
        }
        for (String login : List.of(NINGXIA, BEIJING, PHYSICS, AGRICULTURE)) {
            add("accounts", account(login), OPERATOR);
        }
        add("accounts", account("member"));
        add("accounts", account(OPERATOR));
    }

    private void issue(String province, String region, String login) {
        Person giver = portal.as(province);
        Page issued = giver.get("/office/accounts/new")
                .form("/office/accounts")
                .set("regionCode", region)
                .set("name", "马老师")
                .set("login", login)
                .submit()
                .hasStatus(303);
        add("accounts", account(login), province);
        add("accounts/letters", issued.location().substring(issued.location().lastIndexOf('/') + 1), province);
    }

    private String account(String login) {
        return one("select id from account where login = '" + login + "'");
    }

    private String one(String sql) {
        return database.sql(sql)
                .query(String.class)
                .optional()
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private void figures() {
        Page published = portal.as(OPERATOR)
                .get("/operator/bulletins/new?kind=FOOD_SAFETY")
                .form("/operator/bulletins")
                .set("readers", "BODIES")
                .submit()
                .hasStatus(303);
        String bulletin = published.location().substring(published.location().lastIndexOf('/') + 1);
        add("bulletins", bulletin, NINGXIA, BEIJING, OPERATOR);
        String export = UUID.randomUUID().toString();
        database.sql("""
                        insert into export_job (id, account_id, scope_line, region_code, campaign_id, query, language, state,
                            total, written, bytes, asked_at, seen_at, done_at)
                        select ?::uuid, a.id, 'PROVINCE', '640000', c.id, '', 'zh-CN', 'DONE', 0, 0, 1, now(), now(), now()
                        from account a, campaign c where a.login = 'province-ningxia' limit 1""").param(export).update();
        database.sql("insert into export_piece (job_id, n, content) values (?::uuid, 0, '\\x41')")
                .param(export)
                .update();
        add("exports", export, NINGXIA);
        add("statistics/snapshots", UUID.randomUUID().toString());
    }

    /** An annual summary of which nothing is submitted, with a document: the body's own. */
    private void summaries() {
        String summary = UUID.randomUUID().toString();
        database.sql("""
                        insert into annual_summary (id, campaign_id, authority_id)
                        select ?::uuid, c.id, a.id from campaign c, authority a where c.year = 2021 and a.name = '中国力学学会'""").param(summary).update();
        String file = UUID.randomUUID().toString();
        database.sql("""
                        insert into annual_summary_file (id, summary_id, name, kind, digest, bytes, added_by_name, added_at)
                        values (?::uuid, ?::uuid, '试验.pdf', 'PDF', 'none', 1, '试验', now())""").params(file, summary).update();
        add("summary/attachments", file, MECHANICS);
        add("summaries", summary);
    }

    /** Slates of two bodies with a line each, as if quotas had been fixed. */
    private void slates() {
        kinds.getOrDefault("activities", List.of()).forEach(thing -> {
            var bodies = new java.util.TreeSet<>(thing.owners());
            bodies.remove(OPERATOR);
            add("slate/activities", thing.id(), bodies.toArray(String[]::new));
        });
        database.sql("""
                        insert into quota_round (campaign_id, formula_id, formula_name, fixed_by, fixed_by_name, fixed_at, early)
                        select c.id, f.id, f.name, a.id, a.name, now(), true from campaign c
                        join quota_formula f on f.campaign_id = c.id, account a
                        where c.current and a.login = 'operator' order by f.sequence limit 1 on conflict do nothing""").update();
        line(NINGXIA, authorities.ofRegion("640000").orElseThrow().id(), "PROVINCE", 0);
        line(PHYSICS, authorities.named("中国物理学会").orElseThrow().id(), "SOCIETY", 3);
        add("slate/receipts", "999999");
    }

    private void line(String owner, UUID body, String bodyKind, int activity) {
        String quota = UUID.randomUUID().toString();
        database.sql("""
                        insert into quota (id, campaign_id, body_id, body_name, body_kind, kind, published, complete, on_time,
                            person_times, base, share, floor, cap, rounding, weight, computed, places)
                        select ?::uuid, id, ?, ?, ?, 'ACTIVITY', 0, 0, 0, 0, 5, 0, 5, null, 'UP', 5, 5, 5 from campaign where current""").params(quota, body, owner, bodyKind).update();
        database.sql("insert into slate (id, campaign_id, body_id) select ?::uuid, id, ? from campaign where current")
                .params(quota, body)
                .update();
        String line = UUID.randomUUID().toString();
        database.sql("""
                        insert into slate_line (id, slate_id, kind, position, activity_id, alone, reason, added_by, added_by_name, added_at)
                        select ?::uuid, ?::uuid, 'ACTIVITY', 1, ?::uuid, true, '试验', id, name, now() from account where login = ?""")
                .params(line, quota, kinds.get("activities").get(activity).id(), owner)
                .update();
        add("slate/lines", line, owner);
        add("slates", quota, OPERATOR);
        add("slates/lines", line, OPERATOR);
        add("quotas", quota, OPERATOR);
    }

    /** What only the operator looks after; where there is none yet, its id is nobody's. */
    private void operators() {
        add("certifications", one("select id from certification limit 1"), OPERATOR);
        add("institutions", one("select id from institution limit 1"), OPERATOR);
        add("registry/imports", one("select id from register_import limit 1"), OPERATOR);
        add("extensions", one("select id from extension_request limit 1"), OPERATOR);
        add("campaigns", "2022", OPERATOR);
        add("resources", one("select id from resource limit 1"), OPERATOR);
        portal.as("informant-beijing")
                .get("/feedback")
                .form("/feedback")
                .set("kind", "PROBLEM")
                .set("provinceCode", "110000")
                .set("text", "范围试验的意见，与别处无关")
                .submit()
                .hasStatus(303);
        add("feedback", one("select id from feedback where province_code = '110000' limit 1"), BEIJING, OPERATOR);
        add("help/sections", one("select id from guidance_section limit 1"), OPERATOR);
        add("resources/awards", "EXCELLENT_UNIT", OPERATOR);
        add("results", one("select id from commendation limit 1"), OPERATOR);
        add("thanks/batches", one("select id from thanks_batch limit 1"), OPERATOR);
    }
}
