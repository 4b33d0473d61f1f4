package org.openkepu.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.account.AccountIssuing;
import org.openkepu.account.NewAccount;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.Role;
import org.openkepu.support.Browser;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Portal;
import org.openkepu.support.TextMessages;
import org.openkepu.support.Window;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** An administrator signs in with password and code: names a number the first time, is sent a code every other time (等保). */
@JourneyTest
@TestPropertySource(properties = "openkepu.second-factor=true")
class SecondFactorJourneyTests {

    @Autowired
    AccountIssuing issuing;

    @Autowired
    TextMessages messages;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void signsInWithPasswordAndCode(int width, Browser browser) {
        String login = "factor-journey-" + width;
        issuing.issue(new NewAccount(login, Portal.PASSWORD, "演示运营", Role.OPERATOR, null, null, false));
        Mobile mobile = TextMessages.freshNumber();

        Window first = browser.window(width).signIn(login);
        assertThat(first.mark()).isEqualTo("security.factor");
        first.visit("/operator");
        assertThat(first.mark()).as("a password alone opens nothing").isEqualTo("security.login");
        first.visit("/login/factor").picture("factor-number");
        first.fill("mobile", mobile.digits()).press("获取验证码").picture("factor-code");
        String code = messages.codeFor(mobile);
        first.fill("code", code.equals("111111") ? "222222" : "111111").press("登录");
        assertThat(first.rules()).containsExactly("account.code.wrong");
        first.fill("code", code).press("登录");
        assertThat(first.page().url()).endsWith("/operator");

        database.sql("delete from account_attempt").update();
        Window next = browser.window(width).signIn(login);
        assertThat(next.text()).contains(mobile.masked()).doesNotContain(mobile.digits());
        next.fill("code", messages.codeFor(mobile)).press("登录");
        assertThat(next.page().url()).endsWith("/operator");
    }
}
