package org.openkepu.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.support.Browser;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Window;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody types for a long time, the session ends meanwhile, and nothing typed is lost. */
@JourneyTest
class ParkedTextJourneyTests {

    private static final String WHO = "informant-yinchuan";
    private static final String LONG = "银川市兴庆区科普志愿者走进社区，讲解身边的科学。\n".repeat(40).strip();

    @Autowired
    JdbcClient database;

    @AfterEach
    void forgetAll() {
        database.sql("delete from parked_text").update();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void findsALongTextAgainAfterTheSessionHasEnded(int width, Browser browser) {
        Window window = browser.window(width).signIn(WHO).visit("/desk/activities/new");
        window.page()
                .locator("main form [type=submit], main form button")
                .first()
                .click();
        String activity = window.arrived().page().url();

        window.visit(activity + "/details").fill("title", "走近科学家精神");
        window.page().context().clearCookies();
        window.field("description").fill(LONG);
        window.field("title").focus();
        window.page().locator("[data-saved]:has-text('登录已过期')").waitFor();
        // an autosave under way delays the form: the next page is waited for
        window.page()
                .getByText("保存草稿", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .click();
        window.page().waitForURL("**/login");
        window.arrived().picture("login-kept");
        assertThat(window.mark()).isEqualTo("security.login");

        window.fill("username", WHO).fill("password", "Kepu-Demo-2022").press("登录");
        assertThat(window.mark()).isEqualTo("activity.details");
        window.picture("parked");
        assertThat(window.field("description").inputValue()).isEqualTo(LONG);
        assertThat(window.field("title").inputValue()).isEqualTo("走近科学家精神");

        window.visit("/account/parked").picture("parked-list");
        window.follow("打开并继续填写").press("保存");
        assertThat(window.field("description").inputValue()).isEqualTo(LONG);
        assertThat(window.visit("/account/parked")
                        .page()
                        .locator("[data-parked]")
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void getsATextWithoutStampBackToCopy(int width, Browser browser) {
        Window window = browser.window(width).signIn("member").visit("/desk/certification");
        window.page().context().clearCookies();
        window.fill("name", "测试人").fill("unitName", "银川市兴庆区某社区");
        window.page()
                .waitForNavigation(() -> window.page()
                        .locator("main form[action$='/certification']")
                        .evaluate("form => form.submit()"));
        window.arrived().picture("given-back");
        assertThat(window.mark()).isEqualTo("security.expired");
        assertThat(window.page().locator("[data-kept=unitName]").inputValue()).isEqualTo("银川市兴庆区某社区");
    }
}
