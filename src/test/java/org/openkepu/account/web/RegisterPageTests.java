package org.openkepu.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.shared.Mobile;
import org.openkepu.support.Form;
import org.openkepu.support.Newcomer;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.TextMessages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registering as people meet it. */
@PageTest
class RegisterPageTests {

    @Autowired
    Portal portal;

    @Autowired
    Newcomer newcomer;

    @Autowired
    TextMessages messages;

    @Autowired
    JdbcClient database;

    @Test
    void signsInAndLeadsToCertification() {
        var registered = newcomer.register();
        assertThat(registered.after().location()).isEqualTo("/desk/certification");
        Page certification = registered.after().follow().hasStatus(200);
        assertThat(certification.linksTo("/desk"))
                .as("certification can be skipped")
                .isTrue();
    }

    @Test
    void leadsBackToWhereThePersonWasGoing() {
        Person person = portal.visitor();
        assertThat(person.get("/desk/activities/new").hasStatus(302).location()).isEqualTo("/login");
        assertThat(newcomer.register(person).after().location()).isEqualTo("/desk/activities/new");
    }

    @Test
    void letsThePersonSignInByNumberAfterwards() {
        var registered = newcomer.register();
        portal.as(registered.mobile().digits(), Newcomer.PASSWORD)
                .get("/account")
                .hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1990000", "29900000000", "abc", "199000000001"})
    void refusesWhatIsNoMobileNumber(String typed) {
        Page page = sendTo(portal.visitor(), typed).hasStatus(422);
        assertThat(page.rules()).containsExactly("account.mobile.invalid");
        assertThat(page.form("/register").value("mobile")).isEqualTo(typed);
    }

    @Test
    void throttlesASecondCodeWithinAMinute() {
        Mobile mobile = TextMessages.freshNumber();
        sendTo(portal.visitor(), mobile.digits()).hasStatus(303);
        Page page = sendTo(portal.visitor(), mobile.digits()).hasStatus(429);
        assertThat(page.rules()).containsExactly("account.throttled");
    }

    @Test
    void answersTheSameForAKnownNumberUntilTheCodeIsGiven() {
        Mobile known = newcomer.register().mobile();
        Mobile unknown = TextMessages.freshNumber();
        database.sql("delete from account_attempt where kind = 'code'").update();

        Page first = sendTo(portal.visitor(), known.digits()).hasStatus(303).follow();
        Page second = sendTo(portal.visitor(), unknown.digits()).hasStatus(303).follow();
        assertThat(first.text().replace(known.masked(), ""))
                .isEqualTo(second.text().replace(unknown.masked(), ""));

        Page led = filled(first, messages.codeFor(known)).submit().hasStatus(303);
        assertThat(led.location()).isEqualTo("/login");
        assertThat(led.follow().body()).contains("该手机号已经注册过");
    }

    @Test
    void asksForEverythingAndKeepsWhatWasTyped() {
        Person person = portal.visitor();
        Page page = sendTo(person, TextMessages.freshNumber().digits()).follow();
        Page refused = page.form("/register")
                .set("code", "12345")
                .set("name", "演")
                .set("password", "short")
                .submit()
                .hasStatus(422);
        assertThat(refused.rules())
                .containsExactly(
                        "account.code.shape",
                        "account.name.length",
                        "account.password.too-short",
                        "account.agreement.required");
        assertThat(refused.form("/register").value("name")).isEqualTo("演");
        assertThat(refused.form("/register").value("password")).isEmpty();
    }

    @Test
    void refusesAWrongCodeAndThenTakesTheRightOne() {
        Mobile mobile = TextMessages.freshNumber();
        Page page = sendTo(portal.visitor(), mobile.digits()).follow();
        String right = messages.codeFor(mobile);
        Page refused = filled(page, right.equals("111111") ? "222222" : "111111")
                .submit()
                .hasStatus(422);
        assertThat(refused.rules()).containsExactly("account.code.wrong");
        assertThat(filled(refused, right).submit().location()).isEqualTo("/desk/certification");
    }

    @Test
    void bindsTheCodeToTheSessionThatAskedForIt() {
        Mobile mobile = TextMessages.freshNumber();
        sendTo(portal.visitor(), mobile.digits()).hasStatus(303);
        Person other = portal.visitor();
        Page page = sendTo(other, TextMessages.freshNumber().digits()).follow();
        Page refused = filled(page, messages.codeFor(mobile)).submit().hasStatus(422);
        assertThat(refused.rules()).containsExactly("account.code.wrong");
    }

    private static Page sendTo(Person person, String number) {
        return person.get("/register").form("/register").set("mobile", number).submit();
    }

    private static Form filled(Page page, String code) {
        return page.form("/register")
                .set("code", code)
                .set("name", "演示新人")
                .set("password", Newcomer.PASSWORD)
                .set("agreed", "true");
    }
}
