package org.openkepu.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.account.AccountIssuing;
import org.openkepu.account.NewAccount;
import org.openkepu.account.SecondFactors;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.Role;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.TextMessages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Those who act for bodies, and operators, answer a code after their password; people do not (等保). */
@PageTest
@TestPropertySource(properties = "openkepu.second-factor=true")
class SecondFactorPageTests {

    @Autowired
    Portal portal;

    @Autowired
    TextMessages messages;

    @Autowired
    AccountIssuing issuing;

    @Autowired
    SecondFactors factors;

    @Autowired
    JdbcClient database;

    private final Mobile mobile = TextMessages.freshNumber();
    private final String login = "factor-" + System.nanoTime();
    private UUID account;
    private Person admin;

    @BeforeEach
    void issue() {
        account = issuing.issue(new NewAccount(login, Portal.PASSWORD, "演示运营", Role.OPERATOR, null, null, false));
        admin = portal.visitor();
    }

    @Test
    void asksPeopleForNoSecondFactor() {
        portal.as("member").get("/desk").hasStatus(200);
    }

    @Test
    void namesTheNumberAtTheFirstSignIn() {
        Page first = password(admin).follow();
        assertThat(first.mark()).isEqualTo("security.factor");
        admin.get("/operator").hasStatus(302);

        Page sent = first.form("/login/factor")
                .set("mobile", mobile.digits())
                .submit()
                .hasStatus(303)
                .follow();
        Page in = answer(sent, messages.codeFor(mobile)).hasStatus(303);
        assertThat(in.location()).isEqualTo("/operator");
        admin.get("/operator").hasStatus(200);
        assertThat(factors.mobileOf(account)).contains(mobile);
    }

    @Test
    void sendsTheCodeAtOnceAfterwards() {
        factors.enrol(account, mobile);
        Page page = password(admin).follow();
        assertThat(page.text()).contains(mobile.masked());
        assertThat(answer(page, messages.codeFor(mobile)).location()).isEqualTo("/operator");
    }

    @Test
    void letsNobodyInWithAWrongCodeAndWritesItDown() {
        factors.enrol(account, mobile);
        Page page = password(admin).follow();
        String wrong = messages.codeFor(mobile).equals("111111") ? "222222" : "111111";
        Page refused = answer(page, wrong).hasStatus(422);
        assertThat(refused.rules()).containsExactly("account.code.wrong");
        admin.get("/operator").hasStatus(302);
        assertThat(entries("session.refused")).isEqualTo(1);
    }

    @Test
    void neverMovesToAnotherNumberOnAPasswordAlone() {
        factors.enrol(account, mobile);
        Page page = password(admin).follow();
        Mobile thief = TextMessages.freshNumber();
        page.form("/login/factor")
                .force("mobile", thief.digits())
                .without("code")
                .submit()
                .hasStatus(303);
        assertThat(admin.get("/login/factor").text()).contains(mobile.masked()).doesNotContain(thief.masked());
        assertThat(factors.mobileOf(account)).contains(mobile);
    }

    @Test
    void takesNoCodeOfAnotherAccountsSignIn() {
        factors.enrol(account, mobile);
        Mobile own = TextMessages.freshNumber();
        Person thief = portal.visitor();
        thief.get("/login/code").form("/login/code").set("mobile", own.digits()).submit();
        Page page = password(thief).follow();
        assertThat(answer(page, messages.codeFor(own)).hasStatus(422).rules()).containsExactly("account.code.wrong");
    }

    @Test
    void forgetsThePasswordOnceTheAccountIsDisabled() {
        factors.enrol(account, mobile);
        Page page = password(admin).follow();
        issuing.disable(account);
        assertThat(answer(page, messages.codeFor(mobile)).hasStatus(303).location())
                .isEqualTo("/login");
        assertThat(admin.get("/login/factor").location()).isEqualTo("/login");
    }

    @Test
    void sendsOneCodeThoughThePasswordIsShownTwice() {
        factors.enrol(account, mobile);
        password(admin);
        Person again = portal.visitor();
        Page page = password(again).follow().hasStatus(200);
        assertThat(page.select("[name=code]")).isEmpty();
        assertThat(page.form("/login/factor/again").submit().hasStatus(429).rules())
                .containsExactly("account.throttled");
    }

    private Page password(Person who) {
        return who.get("/login")
                .form("/login")
                .set("username", login)
                .set("password", Portal.PASSWORD)
                .submit()
                .hasStatus(303);
    }

    private static Page answer(Page page, String code) {
        return page.form("/login/factor").set("code", code).submit();
    }

    private int entries(String action) {
        return database.sql("select count(*) from audit_entry where action = ? and subject = ?")
                .params(action, account)
                .query(Integer.class)
                .single();
    }
}
