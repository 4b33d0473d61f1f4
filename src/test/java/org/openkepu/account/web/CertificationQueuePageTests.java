package org.openkepu.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.account.Certifications;
import org.openkepu.support.Newcomer;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;

/** The operator's queue and what its decisions mean to the person (B56). */
@PageTest
class CertificationQueuePageTests {

    private static final String QUEUE = "/operator/certifications";
    private static final String ADDRESS = "/desk/certification";

    @Autowired
    Portal portal;

    @Autowired
    Newcomer newcomer;

    @Autowired
    Certifications certifications;

    private String unit = "";

    @BeforeEach
    void decideByHand() {
        certifications.grantAtOnce(false);
        unit = "待审单位" + System.nanoTime();
    }

    @AfterEach
    void grantAtOnceAgain() {
        certifications.grantAtOnce(true);
    }

    @Test
    void waitsUntilTheOperatorGrants() {
        Person person = applied();
        assertThat(state(person)).isEqualTo("PENDING");
        assertThat(person.get(ADDRESS).linksTo("/desk/activities/new"))
                .as("drafting meanwhile")
                .isTrue();

        Person operator = portal.as("operator");
        assertThat(decide(operator, "approval").submit().location()).isEqualTo(QUEUE);

        assertThat(state(person)).isEqualTo("GRANTED");
        assertThat(person.get("/account").text()).contains("科普中国信息员（科普员）");
        assertThat(operator.get(QUEUE).text()).contains("运营人员");
    }

    @Test
    void showsTheReasonAndTakesACorrection() {
        Person person = applied();
        Person operator = portal.as("operator");
        decide(operator, "rejection").set("reason", "单位名称不是全称").submit().hasStatus(303);

        Page page = person.get(ADDRESS);
        assertThat(state(person)).isEqualTo("REJECTED");
        assertThat(page.text()).contains("单位名称不是全称");
        assertThat(page.form(ADDRESS).value("unitName")).isEqualTo(unit);

        unit = unit + "全称";
        page.form(ADDRESS).set("unitName", unit).set("agreed", "true").submit().hasStatus(303);
        assertThat(state(person)).isEqualTo("PENDING");
        decide(operator, "approval").submit().hasStatus(303);
        assertThat(state(person)).isEqualTo("GRANTED");
    }

    @Test
    void rejectsWithAReasonOnly() {
        applied();
        Page refused = decide(portal.as("operator"), "rejection").submit().hasStatus(422);
        assertThat(refused.rules()).containsExactly("account.certification.reason-required");
    }

    @Test
    void refusesAReasonThatIsTooLongAndKeepsIt() {
        applied();
        String reason = "长".repeat(501);
        Page refused = decide(portal.as("operator"), "rejection")
                .set("reason", reason)
                .submit()
                .hasStatus(422);
        assertThat(refused.rules()).containsExactly("account.certification.reason-invalid");
        assertThat(refused.select("textarea").eachText()).contains(reason);
    }

    @Test
    void keepsTheFirstOfTwoDecisions() {
        Person person = applied();
        Person operator = portal.as("operator");
        var approval = decide(operator, "approval");
        var rejection = decide(operator, "rejection").set("reason", "第二个决定");
        approval.submit().follow();
        assertThat(rejection.submit().hasStatus(303).follow().body()).contains("以先作出的结果为准");
        assertThat(state(person)).isEqualTo("GRANTED");
        approval.submit().hasStatus(303);
        assertThat(state(person)).isEqualTo("GRANTED");
    }

    @Test
    void listsTheOldestFirstWithTheHoursLeftToFile() {
        applied();
        String first = unit;
        unit = "后到的单位" + System.nanoTime();
        applied();
        String text = portal.as("operator").get(QUEUE).text();
        assertThat(text.indexOf(first)).isBetween(0, text.indexOf(unit));
        assertThat(text).contains("2022-09-28 23:59:59");
    }

    @Test
    void turnsGrantingAtOnceOn() {
        Person operator = portal.as("operator");
        operator.get(QUEUE).form("/switch").submit().hasStatus(303);
        assertThat(state(applied())).isEqualTo("GRANTED");
    }

    @Test
    void switchesNothingWithoutAClearWord() {
        Person operator = portal.as("operator");
        for (String unclear : new String[] {"", "perhaps"}) {
            Page refused = operator.get(QUEUE)
                    .form("/switch")
                    .force("on", unclear)
                    .submit()
                    .hasStatus(422);
            assertThat(refused.rules()).containsExactly("account.certification.switch-unclear");
            assertThat(refused.mark()).isEqualTo("operator.certifications");
        }
        assertThat(state(applied())).as("still decided by hand").isEqualTo("PENDING");
    }

    private Person applied() {
        Person person = newcomer.register().person();
        person.get(ADDRESS)
                .form(ADDRESS)
                .set("name", "演示人员")
                .force("regionCode", "640104")
                .set("unitName", unit)
                .set("type", "INDIVIDUAL")
                .set("agreed", "true")
                .submit()
                .hasStatus(303);
        return person;
    }

    private org.openkepu.support.Form decide(Person operator, String decision) {
        Page queue = operator.get(QUEUE);
        String id = queue.select("[data-certification]").stream()
                .filter(row -> row.text().contains(unit))
                .map(row -> row.attr("data-certification"))
                .findFirst()
                .orElseThrow();
        return queue.form(id + "/" + decision);
    }

    private static String state(Person person) {
        return person.get(ADDRESS).select("main").attr("data-state");
    }
}
