package org.openkepu.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.support.Form;
import org.openkepu.support.Newcomer;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;

/** Becoming an informant as people meet it (A7–A10, B46–B56); the demo grants at once. */
@PageTest
class CertificationPageTests {

    private static final String ADDRESS = "/desk/certification";

    @Autowired
    Portal portal;

    @Autowired
    Newcomer newcomer;

    @Test
    void makesAnInformantInTheSameSession() {
        Person person = newcomer.register().person();
        Page granted = filled(person.get(ADDRESS)).submit().hasStatus(303);
        assertThat(granted.location()).isEqualTo(ADDRESS);
        assertThat(granted.follow().select("main").attr("data-state")).isEqualTo("GRANTED");
        assertThat(person.get("/account").text()).contains("科普中国信息员").contains("演示人员");
    }

    @Test
    void comesBackToTheFilingThatLedHere() {
        Person person = newcomer.register().person();
        Page page = person.get("/desk/activities/new").hasStatus(303).follow();
        assertThat(page.mark()).isEqualTo("account.certification");
        assertThat(filled(page).submit().location()).isEqualTo("/desk/activities/new");
    }

    @Test
    void asksForEverythingButTheInstitution() {
        Page page = newcomer.register().person().get(ADDRESS);
        Page refused = page.form(ADDRESS).set("name", "").submit().hasStatus(422);
        assertThat(refused.select(
                        "#name-problem, #type-problem, #regionCode-problem, #unitName-problem, #agreed-problem"))
                .hasSize(5);
        assertThat(refused.rules()).contains("field.required", "account.agreement.required");
    }

    @Test
    void keepsEverythingTypedWhenRefused() {
        Page page = newcomer.register().person().get(ADDRESS);
        Page refused = filled(page).without("agreed").submit().hasStatus(422);
        assertThat(refused.rules()).containsExactly("account.agreement.required");
        Form form = refused.form(ADDRESS);
        assertThat(form.value("name")).isEqualTo("演示人员");
        assertThat(form.value("regionCode")).isEqualTo("640104");
        assertThat(form.value("unitName")).isEqualTo("银川市兴庆区某某社区");
        assertThat(form.value("type")).isEqualTo("INDIVIDUAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"640000", "640100", "110100", "999999", "64010", "710000", "abc"})
    void takesOnlyALeafDivision(String code) {
        Page page = newcomer.register().person().get(ADDRESS);
        Page refused = filled(page).force("regionCode", code).submit().hasStatus(422);
        assertThat(refused.select("#regionCode-problem [data-rule]").attr("data-rule"))
                .isEqualTo("field.invalid");
        assertThat(refused.text()).contains("请选择到区县").doesNotContain("{0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"441900", "429004", "659001", "640104001"})
    void takesEveryKindOfLeafDivision(String code) {
        Page page = newcomer.register().person().get(ADDRESS);
        filled(page).force("regionCode", code).submit();
    }

    @ParameterizedTest
    @CsvSource({"1, 422", "2, 303", "100, 303", "101, 422"})
    void takesUnitNamesOfTwoToAHundredCharacters(int length, int status) {
        Page page = newcomer.register().person().get(ADDRESS);
        Page answer = filled(page).set("unitName", "科".repeat(length)).submit().hasStatus(status);
        assertThat(answer.rules())
                .isEqualTo(status == 303 ? java.util.List.of() : java.util.List.of("account.unit.length"));
    }

    @ParameterizedTest
    @CsvSource({"1, 422", "2, 303", "30, 303", "31, 422"})
    void takesNamesOfTwoToThirtyCharacters(int length, int status) {
        Page page = newcomer.register().person().get(ADDRESS);
        Page answer = filled(page).set("name", "演".repeat(length)).submit().hasStatus(status);
        assertThat(answer.rules())
                .isEqualTo(status == 303 ? java.util.List.of() : java.util.List.of("account.name.length"));
    }

    @Test
    void refusesATypeAndAnInstitutionNobodyOffered() {
        Page page = newcomer.register().person().get(ADDRESS);
        Page refused = filled(page)
                .force("type", "EMPEROR")
                .force("institutionId", "00000000-0000-4000-8000-000000000000")
                .submit()
                .hasStatus(422);
        assertThat(refused.select("#type-problem, #institutionId-problem").eachText())
                .containsOnly("请从所列选项中选择")
                .hasSize(2);
    }

    @Test
    void offersTheSixTypesAndThePhone() {
        Page page = newcomer.register().person().get(ADDRESS);
        assertThat(page.select("input[name=type]").eachAttr("value"))
                .containsExactly("CAST", "PROVINCE", "CITY", "COUNTY", "TOWNSHIP", "INDIVIDUAL");
        assertThat(page.text()).contains("实名制").contains("【我的】-【科普员认证】").contains("个人用户");
        assertThat(page.select("img").attr("src")).isEqualTo("/desk/certification/qr.svg");
        assertThat(portal.as("member").get("/desk/certification/qr.svg").header("Content-Type"))
                .startsWith("image/svg+xml");
    }

    @Test
    void showsWhetherTheUnitTypedIsCertified() {
        Page page = newcomer.register().person().get(ADDRESS);
        Page refused =
                filled(page).set("unitName", "北京市东城区科学技术协会").without("agreed").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.form(ADDRESS).value("unitName")).isEqualTo("北京市东城区科学技术协会");
    }

    @Test
    void isHarmlessWhenPostedTwice() {
        Person person = newcomer.register().person();
        Form form = filled(person.get(ADDRESS));
        assertThat(form.submit().location()).isEqualTo(ADDRESS);
        assertThat(form.submit().hasStatus(303).location()).isEqualTo(ADDRESS);
    }

    @Test
    void speaksEnglishWithoutALooseEnd() {
        Person person = newcomer.register().person();
        assertThat(person.get(ADDRESS + "?lang=en").heading()).isEqualTo("Informant certification");
    }

    private static Form filled(Page page) {
        return page.form(ADDRESS)
                .set("name", "演示人员")
                .force("regionCode", "640104")
                .set("unitName", "银川市兴庆区某某社区")
                .set("type", "INDIVIDUAL")
                .set("agreed", "true");
    }
}
