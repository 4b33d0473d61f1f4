package org.openkepu.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.account.AccountIssuing;
import org.openkepu.shared.Mobile;
import org.openkepu.support.Newcomer;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.Statements;
import org.openkepu.support.TextMessages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in by number and code as people meet it (B45). */
@PageTest
class CodeSignInPageTests {

    @Autowired
    Portal portal;

    @Autowired
    Newcomer newcomer;

    @Autowired
    TextMessages messages;

    @Autowired
    AccountIssuing issuing;

    @Autowired
    JdbcClient database;

    @Test
    void makesAMemberOfAnUnknownNumberAndLeadsToCertification() {
        Mobile mobile = TextMessages.freshNumber();
        Person person = portal.visitor();
        Page after = answer(send(person, mobile), messages.codeFor(mobile)).hasStatus(303);

        assertThat(after.location()).isEqualTo("/desk/certification");
        Page certification = after.follow().hasStatus(200);
        assertThat(certification.mark()).isEqualTo("account.certification");
        assertThat(certification.linksTo("/desk")).as("can be skipped").isTrue();
        assertThat(person.get("/account").linksTo("/desk/certification"))
                .as("is offered later")
                .isTrue();
    }

    @Test
    void signsAKnownNumberIn() {
        Mobile mobile = newcomer.register().mobile();
        forgetAttempts();
        Page after = answer(send(portal.visitor(), mobile), messages.codeFor(mobile));
        assertThat(after.location()).isEqualTo("/desk");
        assertThat(after.follow().body()).contains("演示新人");
    }

    @Test
    void leadsBackToWhereThePersonWasGoing() {
        Person person = portal.visitor();
        person.get("/account/inbox").hasStatus(302);
        Mobile mobile = TextMessages.freshNumber();
        assertThat(answer(send(person, mobile), messages.codeFor(mobile)).location())
                .isEqualTo("/account/inbox");
    }

    @Test
    void showsTheSamePageForAKnownAndAnUnknownNumber() {
        Mobile known = newcomer.register().mobile();
        Mobile unknown = TextMessages.freshNumber();
        forgetAttempts();
        Page first = send(portal.visitor(), known);
        Page second = send(portal.visitor(), unknown);
        assertThat(plain(first, known)).isEqualTo(plain(second, unknown));
        assertThat(plain(answer(first, "12345"), known)).isEqualTo(plain(answer(second, "12345"), unknown));
    }

    @Test
    void asksTheDatabaseTheSameForAKnownAndAnUnknownNumber() {
        Mobile known = newcomer.register().mobile();
        forgetAttempts();
        Page first = portal.visitor().get("/login/code");
        Page second = portal.visitor().get("/login/code");
        List<String> forKnown = Statements.during(
                () -> first.form("/login/code").set("mobile", known.digits()).submit());
        List<String> forUnknown = Statements.during(() -> second.form("/login/code")
                .set("mobile", TextMessages.freshNumber().digits())
                .submit());
        assertThat(forKnown).isEqualTo(forUnknown).isNotEmpty();
    }

    /** The page without the number and without the seconds that pass. */
    private static String plain(Page page, Mobile mobile) {
        return page.text().replace(mobile.masked(), "").replaceAll("\\d+ 秒", "");
    }

    @Test
    void refusesAWrongCodeAndTakesTheRightOneTypedWithSpaces() {
        Mobile mobile = TextMessages.freshNumber();
        Page page = send(portal.visitor(), mobile);
        String right = messages.codeFor(mobile);
        Page refused =
                answer(page, right.equals("111111") ? "222222" : "111111").hasStatus(422);
        assertThat(refused.rules()).containsExactly("account.code.wrong");
        assertThat(answer(refused, right.substring(0, 3) + " " + right.substring(3))
                        .hasStatus(303)
                        .location())
                .isEqualTo("/desk/certification");
    }

    @Test
    void refusesAnOldCode() {
        Mobile mobile = TextMessages.freshNumber();
        Page page = send(portal.visitor(), mobile);
        database.sql("update account_code set expires_at = now()").update();
        assertThat(answer(page, messages.codeFor(mobile)).hasStatus(422).rules())
                .containsExactly("account.code.expired");
    }

    @Test
    void refusesACodeNobodyAskedFor() {
        Page page = send(portal.visitor(), TextMessages.freshNumber());
        Page refused = portal.visitor()
                .get("/login/code")
                .form("/login/code")
                .force("code", "123456")
                .without("mobile")
                .submit()
                .hasStatus(422);
        assertThat(refused.rules()).containsExactly("account.code.expired");
        assertThat(page.status()).isEqualTo(200);
    }

    @Test
    void bindsTheCodeToTheSessionThatAskedForIt() {
        Mobile mobile = TextMessages.freshNumber();
        send(portal.visitor(), mobile);
        Page other = send(portal.visitor(), TextMessages.freshNumber());
        assertThat(answer(other, messages.codeFor(mobile)).hasStatus(422).rules())
                .containsExactly("account.code.wrong");
    }

    @Test
    void sendsAnotherCodeOnlyAfterAMinute() {
        Mobile mobile = TextMessages.freshNumber();
        Person person = portal.visitor();
        Page page = send(person, mobile);
        assertThat(page.select("[data-wait]").attr("data-wait")).matches("5\\d|60");
        Page refused = page.form("/login/code/again").submit().hasStatus(429);
        assertThat(refused.rules()).containsExactly("account.throttled");

        forgetAttempts();
        String before = messages.codeFor(mobile);
        refused.form("/login/code/again").submit().hasStatus(303);
        assertThat(answer(person.get("/login/code"), messages.codeFor(mobile)).location())
                .as("the second code, the first was " + before)
                .isEqualTo("/desk/certification");
    }

    @Test
    void throttlesTheNumberWhoeverAsks() {
        Mobile mobile = TextMessages.freshNumber();
        send(portal.visitor(), mobile);
        Page refused = ask(portal.visitor(), mobile.digits()).hasStatus(429);
        assertThat(refused.rules()).containsExactly("account.throttled");
        assertThat(refused.form("/login/code").value("mobile")).isEqualTo(mobile.digits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1990000", "29900000000", "abc"})
    void refusesWhatIsNoMobileNumber(String typed) {
        Page page = ask(portal.visitor(), typed).hasStatus(422);
        assertThat(page.rules()).containsExactly("account.mobile.invalid");
    }

    @Test
    void letsThePersonTakeAnotherNumber() {
        Person person = portal.visitor();
        Page page = send(person, TextMessages.freshNumber());
        assertThat(page.linksTo("/login/code?other=")).isTrue();
        assertThat(person.get("/login/code?other=").select("input[name=mobile]"))
                .hasSize(1);
    }

    @Test
    void hasAFieldThatTakesTheCodeFromTheMessage() {
        Page page = send(portal.visitor(), TextMessages.freshNumber());
        var field = page.select("input[name=code]");
        assertThat(field.attr("autocomplete")).isEqualTo("one-time-code");
        assertThat(field.attr("inputmode")).isEqualTo("numeric");
        assertThat(field.hasAttr("maxlength")).as("pasting with spaces works").isFalse();
    }

    @Test
    void letsNobodyIntoADisabledAccount() {
        var registered = newcomer.register();
        String id = database.sql("select id::text from account order by id desc limit 1")
                .query(String.class)
                .single();
        issuing.disable(java.util.UUID.fromString(id));
        forgetAttempts();
        Page page = send(portal.visitor(), registered.mobile());
        assertThat(answer(page, messages.codeFor(registered.mobile()))
                        .hasStatus(422)
                        .rules())
                .containsExactly("account.disabled");
    }

    @Test
    void givesAnAccountMadeByCodeNoPassword() {
        Mobile mobile = TextMessages.freshNumber();
        answer(send(portal.visitor(), mobile), messages.codeFor(mobile)).hasStatus(303);
        Page refused = portal.visitor()
                .get("/login")
                .form("/login")
                .set("username", mobile.digits())
                .set("password", "none")
                .submit()
                .hasStatus(422);
        assertThat(refused.rules()).containsExactly("account.login.wrong");
    }

    private void forgetAttempts() {
        database.sql("delete from account_attempt where kind = 'code'").update();
    }

    private static Page ask(Person person, String number) {
        return person.get("/login/code")
                .form("/login/code")
                .set("mobile", number)
                .submit();
    }

    private static Page send(Person person, Mobile mobile) {
        return ask(person, mobile.digits()).hasStatus(303).follow().hasStatus(200);
    }

    private static Page answer(Page page, String code) {
        return page.form("/login/code").set("code", code).submit();
    }
}
