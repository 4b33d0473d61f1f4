package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody else's things are not reached by the body of a form either: batches, late cases, accounts to be handed out. */
@PageTest
class OfficeBatchTests {

    private static final String LIST = "/office/activities";

    @Autowired
    Portal portal;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private ScopedActivities activities;

    @BeforeEach
    void everything() {
        activities = new ScopedActivities(ScopedThings.of(context).get("activities"), database);
    }

    @Test
    void oneForeignActivityRefusesTheWholeBatch() {
        for (String login : OfficeScopeTests.EVERYBODY) {
            Person person = portal.as(login);
            List<String> ids = Stream.concat(activities.own(login).stream().limit(2), Stream.of(""))
                    .filter(id -> !id.isEmpty() || activities.own(login).isEmpty())
                    .toList();
            long decided = decided();
            for (String foreign : activities.foreign(login)) {
                String mixed = "id=" + String.join("&id=", ids) + "&id=" + foreign + "&reason=forged&token=";
                for (String action : List.of("hiding", "return", "reminder")) {
                    refused(person.get(LIST + "/batch?action=" + action + "&" + mixed), login);
                    refused(post(person, LIST + "/batch?action=" + action + "&" + mixed), login);
                }
                refused(post(person, "/office/readiness/reminders?" + mixed), login);
                refused(
                        post(
                                person,
                                "/office/review/approval?" + mixed.replace("&id=" + foreign, "&id=" + foreign + ".1")),
                        login);
            }
            assertThat(decided()).as("decisions by " + login).isEqualTo(decided);
        }
    }

    private static Page post(Person person, String address) {
        return person.post(HttpMethod.POST, address + UUID.randomUUID());
    }

    private static void refused(Page answer, String login) {
        assertThat(answer.status()).as(login + ": " + answer.text()).isIn(403, 404);
    }

    private long decided() {
        return database.sql("""
                        select (select count(*) from activity_decision)
                             + (select count(*) from audit_entry where action <> 'slate.activity-left')""").query(Long.class).single();
    }

    @Test
    void theOwnBatchIsDone() {
        Person physics = portal.as("society-physics");
        String id = activities.own("society-physics").get(0);
        long decided = decided();
        post(physics, LIST + "/batch?action=return&reason=own&id=" + id + "&token=")
                .hasStatus(303);
        assertThat(decided()).isEqualTo(decided + 2);
    }

    @Test
    void anExtensionIsAskedForTheOwnOnly() {
        String form = "/office/extensions?kind=FILING&until=2022-12-20&reason=forged&scope=";
        for (String login : List.of("province-ningxia", "society-mechanics", "ministry-agriculture")) {
            Person body = portal.as(login);
            String nobodys = told(post(body, form + "ACTIVITY&number=2022-000000&token="), "2022-000000");
            for (String number : activities.numbers(activities.foreign(login))) {
                Page answer = post(body, form + "ACTIVITY&number=" + number + "&token=")
                        .hasStatus(422);
                assertThat(told(answer, number)).isEqualTo(nobodys);
            }
            String noUnit = told(post(body, form + "UNIT&unitName=无此单位&token="), "无此单位");
            for (String unit : activities.units(activities.foreign(login))) {
                assertThat(told(
                                post(body, form + "UNIT&unitName=" + unit + "&token=")
                                        .hasStatus(422),
                                unit))
                        .isEqualTo(noUnit);
            }
            post(
                            body,
                            form + "ACTIVITY&number="
                                    + activities.numbers(activities.own(login)).get(0) + "&token=")
                    .hasStatus(303);
        }
    }

    private static String told(Page page, String typed) {
        return page.select("main").text().replace(typed, "") + page.rules();
    }

    @Test
    void aSlateTakesTheOwnOnly() {
        String activity = "/office/slate/activities?reason=forged&activityId=";
        String unit = "/office/slate/units?reason=forged&unitId=";
        for (String login : List.of(
                "province-ningxia",
                "province-beijing",
                "society-physics",
                "society-mechanics",
                "ministry-agriculture")) {
            Person body = portal.as(login);
            String none = UUID.randomUUID().toString();
            String nobodys = told(post(body, activity + none + "&token=").hasStatus(404), none);
            String noUnit = told(post(body, unit + none + "&token=").hasStatus(404), none);
            for (String foreign : activities.foreign(login)) {
                assertThat(told(post(body, activity + foreign + "&token=").hasStatus(404), foreign))
                        .isEqualTo(nobodys);
                String host = host(foreign);
                assertThat(told(post(body, unit + host + "&token=").hasStatus(404), host))
                        .isEqualTo(noUnit);
            }
            String own = activities.own(login).get(0);
            assertThat(post(body, activity + own + "&token=").status()).isNotIn(403, 404);
        }
    }

    /** The id a unit has as host of an activity; of a draft's, one nobody has. */
    private String host(String activity) {
        return database.sql(
                        "select activity_host_id(unit_id, unit_name)::text from activity where id = ?::uuid and state <> 'DRAFT'")
                .param(activity)
                .query(String.class)
                .optional()
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    @Test
    void anAccountIsHandedOutForTheOwnTerritoryOnly() {
        Person ningxia = portal.as("province-ningxia");
        String form = "/office/accounts?name=马老师&login=scope-forged&regionCode=";
        String nobodys = told(post(ningxia, form + "999999&token=").hasStatus(422), "999999");
        for (String region : List.of("110101", "110000", "640000", "310101", "659001", "640104001")) {
            assertThat(told(post(ningxia, form + region + "&token=").hasStatus(422), region))
                    .isEqualTo(nobodys);
        }
        assertThat(database.sql("select count(*) from account where login = 'scope-forged'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
