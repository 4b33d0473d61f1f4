package org.openkepu.recommendation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openkepu.support.Form;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** From trying formulas to fixing one: what the operator sees, warned before figures are final (A23, A24). */
@PageTest
@TestPropertySource(properties = "openkepu.test=quotas")
class QuotasPageTests {

    @Autowired
    Portal portal;

    @Test
    void theOperatorTriesFixesAndAdjusts() {
        Person operator = portal.as("operator");
        Page quotas = operator.get("/operator/quotas").hasStatus(200);
        assertThat(quotas.mark()).isEqualTo("operator.quotas");
        assertThat(quotas.select("[data-early]")).hasSize(1);
        assertThat(quotas.select("#trial tbody tr")).hasSize(32);

        Form formula = quotas.form("/operator/quotas/formulas")
                .set("name", "更多名额")
                .set("PROVINCE-ACTIVITY-base", "9")
                .set("PROVINCE-ACTIVITY-total", "");
        Page wrong = formula.set("PROVINCE-UNIT-share", "五")
                .set("SOCIETY-UNIT-cap", "0")
                .submit()
                .hasStatus(422);
        assertThat(wrong.rules())
                .as(wrong.select("[data-error-summary]").outerHtml())
                .contains("field.invalid", "recommendation.formula.bounds");
        assertThat(wrong.select("[name=PROVINCE-UNIT-share]").attr("value")).isEqualTo("五");
        Page tried = formula.set("PROVINCE-UNIT-share", "2")
                .set("SOCIETY-UNIT-cap", "5")
                .submit()
                .hasStatus(303)
                .follow();
        assertThat(tried.select("#trial thead th").eachText()).contains("基数加比例", "总额分配", "更多名额");
        assertThat(tried.select("#trial tbody tr:first-child .gain").text()).contains("+4");

        Page office = portal.as("province-ningxia").get("/office/slate").hasStatus(200);
        assertThat(office.rules()).containsExactly("stage.closed");
        assertThat(office.text()).contains("名额确定后开放");

        String chosen = tried.select("#formulaId option:contains(更多名额)").attr("value");
        Form fixing = tried.form("/operator/quotas/fixing").set("formulaId", chosen);
        Page fixed = fixing.submit().hasStatus(303).follow();
        assertThat(fixed.select("main").attr("data-fixed")).isEqualTo("true");
        assertThat(fixed.select("[data-round]").text()).contains("更多名额", "补充或总结填报尚未截止");
        assertThat(fixing.force("token", "").submit().hasStatus(422).rules()).containsExactly("recommendation.fixed");

        Page table = operator.get("/operator/quotas/fixed").hasStatus(200);
        assertThat(table.select("main").attr("data-total")).isEqualTo("32");
        String one = table.select("tbody a").first().attr("href");
        Page refused = operator.get(one)
                .form("/adjustment")
                .set("places", "99")
                .submit()
                .hasStatus(422);
        assertThat(refused.rules()).containsExactly("field.required");
        Page adjusted = operator.get(one)
                .form("/adjustment")
                .set("places", "12")
                .set("reason", "承办全国主场活动")
                .submit()
                .hasStatus(303)
                .follow();
        assertThat(adjusted.select("[data-adjustment]").text()).contains("9 → 12", "承办全国主场活动");
        Page read = portal.as("province-ningxia").get("/office/slate/quota").hasStatus(200);
        assertThat(read.text()).contains("承办全国主场活动", "基数 9＋完整活动");
        assertThat(portal.as("province-ningxia").get("/office/slate").rules()).isEmpty();
    }
}
