package org.openkepu.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openkepu.support.Newcomer;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;

/** The operator's list of institutions, and how it is found (B54). */
@PageTest
class InstitutionsPageTests {

    private static final String LIST = "/operator/institutions";

    @Autowired
    Portal portal;

    @Autowired
    Newcomer newcomer;

    @Test
    void isFoundByAnyPartOfTheName() {
        String name = "某某大学科协" + System.nanoTime();
        add(name).hasStatus(303);
        assertThat(portal.visitor()
                        .get("/lookup/institutions?q=" + name.substring(2))
                        .body())
                .contains("\"name\":\"" + name + "\"")
                .contains("\"id\":");
        assertThat(portal.visitor().get("/lookup/institutions?q=没有这样的机构").body())
                .isEqualTo("[]");
    }

    @Test
    void refusesANameThatIsKnownOrNone() {
        String name = "某某学会" + System.nanoTime();
        add(name).hasStatus(303);
        assertThat(add(name).hasStatus(422).rules()).containsExactly("account.institution.known");
        Page tooShort = add("某").hasStatus(422);
        assertThat(tooShort.rules()).containsExactly("account.institution.name");
        assertThat(tooShort.form(LIST).value("name")).isEqualTo("某");
    }

    @Test
    void strikesOffOnlyWhatNobodyHasChosen() {
        String name = "某某社区" + System.nanoTime();
        add(name).hasStatus(303);
        Person operator = portal.as("operator");
        Page before = operator.get(LIST);
        String deletion = before.select("li.sheet").stream()
                .filter(row -> row.text().contains(name))
                .map(row -> row.select("form").attr("action"))
                .findFirst()
                .orElseThrow();
        String id = deletion.split("/")[3];
        Person person = newcomer.register().person();
        person.get("/desk/certification")
                .form("/desk/certification")
                .set("name", "演示人员")
                .force("regionCode", "640104")
                .set("unitName", "某某单位")
                .set("type", "INDIVIDUAL")
                .set("institutionId", id)
                .set("agreed", "true")
                .submit()
                .hasStatus(303);

        assertThat(before.form(deletion).submit().hasStatus(422).rules()).containsExactly("account.institution.named");
    }

    @Test
    void strikesOffWhatNobodyChose() {
        String name = "某某机构" + System.nanoTime();
        add(name).hasStatus(303);
        Person operator = portal.as("operator");
        Page list = operator.get(LIST);
        String deletion = list.select("li.sheet").stream()
                .filter(row -> row.text().contains(name))
                .map(row -> row.select("form").attr("action"))
                .findFirst()
                .orElseThrow();
        list.form(deletion).submit().hasStatus(303);
        assertThat(operator.get(LIST).text()).doesNotContain(name);
    }

    private Page add(String name) {
        return portal.as("operator").get(LIST).form(LIST).set("name", name).submit();
    }
}
