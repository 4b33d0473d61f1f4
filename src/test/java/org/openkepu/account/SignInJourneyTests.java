package org.openkepu.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.shared.Mobile;
import org.openkepu.support.Browser;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.TextMessages;
import org.openkepu.support.Window;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in by code with a wrong, an old and a right one, and what one finds under 我的 (B45, B77, B87). */
@JourneyTest
class SignInJourneyTests {

    @Autowired
    TextMessages messages;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void takesTheRightCodeAfterAWrongAndAnOldOne(int width, Browser browser) {
        Mobile mobile = TextMessages.freshNumber();
        Window window = browser.window(width);
        window.visit("/login").follow("验证码登录").picture("code-login");
        window.fill("mobile", mobile.digits()).press("获取验证码").picture("code-login-sent");
        assertThat(window.page().locator("button[data-wait]").isDisabled()).isTrue();
        assertThat(window.page().evaluate("document.activeElement.name")).isEqualTo("code");

        String first = messages.codeFor(mobile);
        window.fill("code", first.equals("111111") ? "222222" : "111111").press("登录");
        assertThat(window.rules()).containsExactly("account.code.wrong");

        database.sql("update account_code set expires_at = now()").update();
        window.fill("code", first).press("登录").picture("code-login-old");
        assertThat(window.rules()).containsExactly("account.code.expired");

        database.sql("delete from account_attempt where kind = 'code'").update();
        window.visit("/login/code").press("重新获取");
        window.fill("code", messages.codeFor(mobile)).press("登录");
        assertThat(window.mark()).isEqualTo("account.certification");

        window.follow("以后再说，先去看看");
        window.visit("/account").picture("account");
        assertThat(window.text()).contains("科普员补资料");
        window.follow("登录管理").picture("sessions");
        window.visit("/account/profile").fill("name", "演示新人").press("保存");
        assertThat(window.text()).contains("演示新人");
        window.visit("/account/mobile").picture("confirmation");
        assertThat(window.mark()).isEqualTo("account.confirmation");
    }

    @Test
    void worksWithoutScripts(Browser browser) {
        Mobile mobile = TextMessages.freshNumber();
        Window window = browser.windowWithoutScripts(360);
        window.visit("/login/code").fill("mobile", mobile.digits()).press("获取验证码");
        assertThat(window.text()).contains("秒后可重新获取");
        window.fill("code", messages.codeFor(mobile)).press("登录");
        assertThat(window.mark()).isEqualTo("account.certification");
    }

    @Test
    void solvesThePuzzleByKeyboard(Browser browser) {
        Window window = browser.window(360);
        for (int sent = 0; sent < 10; sent++) {
            window.visit("/login/code?other=")
                    .fill("mobile", TextMessages.freshNumber().digits())
                    .press("获取验证码");
        }
        window.visit("/login/code?other=").picture("puzzle");
        int mark = database.sql("select mark from account_puzzle order by id desc limit 1")
                .query(Integer.class)
                .single();
        window.field("slide").focus();
        for (int step = 0; step < mark; step++) {
            window.page().keyboard().press("ArrowRight");
        }
        window.fill("mobile", TextMessages.freshNumber().digits()).press("获取验证码");
        assertThat(window.rules()).isEmpty();
        assertThat(window.field("code").count()).isEqualTo(1);
    }
}
