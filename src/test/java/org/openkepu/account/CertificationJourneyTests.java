package org.openkepu.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.support.Browser;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Window;

/** From 发布活动 as a stranger to the filing as an informant, and what the operator sees (A7–A10, B46–B56). */
@JourneyTest
class CertificationJourneyTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger(8_000);
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void leadsAStrangerThroughCertificationToTheFiling(int width, Browser browser) {
        Window window = browser.window(width);
        window.visit("/desk/activities/new").picture("login");
        assertThat(window.mark()).isEqualTo("security.login");
        window.follow("用手机号注册").picture("register");

        String number = "1990000" + NUMBERS.getAndIncrement();
        window.fill("mobile", number).press("获取验证码").picture("register-code");
        window.fill("code", codeFor(number, browser.window(1280)))
                .fill("name", "演示新人")
                .fill("password", "Newcomer-2022");
        window.field("agreed").check();
        window.press("注册并登录").picture("certification");
        assertThat(window.mark()).isEqualTo("account.certification");

        window.press("提交认证").picture("certification-refused");
        assertThat(window.page().locator("[data-error-summary]").isVisible()).isTrue();

        window.page().locator("[name=type][value=INDIVIDUAL]").check();
        window.field("regionProvince").selectOption("640000");
        window.field("regionCity").selectOption("640100");
        window.field("regionCode").selectOption("640104");
        window.fill("unitName", "银川市兴庆区某某社区");
        window.page().keyboard().press("Tab");
        window.field("agreed").check();
        window.press("提交认证");
        assertThat(window.page().url()).endsWith("/desk/activities/new");
        window.visit("/desk/certification").picture("certification-granted");
        window.visit("/account").picture("account");
        window.visit("/account/password").picture("password");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void showsTheOperatorTheQueueAndTheBodiesTheirOffice(int width, Browser browser) {
        Window operator = browser.window(width).signIn("operator");
        assertThat(operator.picture("operator").mark()).isEqualTo("operator.home");
        operator.visit("/operator/institutions").picture("institutions");
        operator.visit("/operator/certifications").press("关闭即时通过");
        Window member = browser.window(width).signIn("member");
        member.visit("/desk/certification");
        member.page().locator("[name=type][value=INDIVIDUAL]").check();
        member.field("regionProvince").selectOption("110000");
        member.field("regionCity").selectOption("110101");
        member.fill("unitName", "北京市东城区某某学校");
        member.page().keyboard().press("Tab");
        member.field("agreed").check();
        member.page()
                .locator("form[action$='/desk/certification'] [type=submit]")
                .click();
        member.arrived().picture("certification-pending");

        operator.visit("/operator/certifications").picture("certifications");
        operator.page().locator("summary").first().click();
        operator.page().locator("textarea").first().fill("请填写单位全称");
        operator.page()
                .locator("form[action$='/rejection'] [type=submit]")
                .first()
                .click();
        operator.arrived();
        operator.press("打开即时通过");
        member.visit("/desk/certification").picture("certification-rejected");

        assertThat(browser.window(width)
                        .signIn("province-ningxia")
                        .picture("office")
                        .mark())
                .isEqualTo("office.dashboard");
        browser.window(width).visit("/demo").picture("demo");
    }

    private static String codeFor(String number, Window demo) {
        String row = demo.visit("/demo")
                .page()
                .locator("[data-message]")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(number))
                .first()
                .innerText();
        Matcher code = CODE.matcher(row.replace(number, ""));
        assertThat(code.find()).isTrue();
        return code.group();
    }
}
