package org.openkepu.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openkepu.account.AccountIssuing;
import org.openkepu.account.NewAccount;
import org.openkepu.shared.Role;
import org.openkepu.support.Newcomer;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;

/** Changing the password, by wish and by force. */
@PageTest
class PasswordPageTests {

    private static final String ADDRESS = "/account/password";
    private static final String NEXT = "Another-one-2022";

    @Autowired
    Portal portal;

    @Autowired
    Newcomer newcomer;

    @Autowired
    AccountIssuing issuing;

    @Test
    void endsEveryOtherSession() {
        var registered = newcomer.register();
        Person here = registered.person();
        Person elsewhere = portal.as(registered.mobile().digits(), Newcomer.PASSWORD);

        assertThat(change(here, Newcomer.PASSWORD, NEXT).hasStatus(303).location())
                .isEqualTo("/account");

        here.get("/account").hasStatus(200);
        assertThat(elsewhere.get("/account").hasStatus(302).location()).isEqualTo("/login");
        portal.as(registered.mobile().digits(), NEXT).get("/account").hasStatus(200);
    }

    @Test
    void asksForThePresentPasswordAndForAnother() {
        Person person = newcomer.register().person();
        assertThat(change(person, "wrong-password", NEXT).hasStatus(422).rules())
                .containsExactly("account.password.current-wrong");
        assertThat(change(person, Newcomer.PASSWORD, Newcomer.PASSWORD)
                        .hasStatus(422)
                        .rules())
                .containsExactly("account.password.unchanged");
        assertThat(change(person, Newcomer.PASSWORD, "12345678").hasStatus(422).rules())
                .containsExactly("account.password.well-known");
    }

    @Test
    void throttlesGuessingThePresentPassword() {
        Person person = newcomer.register().person();
        for (int tries = 0; tries < 10; tries++) {
            change(person, "wrong-password", NEXT).hasStatus(422);
        }
        assertThat(change(person, "wrong-password", NEXT).hasStatus(429).rules())
                .containsExactly("account.throttled");
    }

    @Test
    void leadsAGivenPasswordToANewOneBeforeAnythingElse() {
        String login = "first-operator-" + System.nanoTime();
        issuing.issue(new NewAccount(login, "Given-to-me-1", "运营人员", Role.OPERATOR, null, null, true));
        Person operator = portal.as(login, "Given-to-me-1");

        assertThat(operator.get("/operator").hasStatus(302).location()).isEqualTo(ADDRESS);
        assertThat(operator.get("/account").hasStatus(302).location()).isEqualTo(ADDRESS);
        operator.get("/login").hasStatus(303);

        Page page = operator.get(ADDRESS).hasStatus(200);
        assertThat(page.text()).contains("初始密码");
        change(operator, "Given-to-me-1", NEXT).hasStatus(303);
        operator.get("/operator").hasStatus(200);
    }

    private static Page change(Person person, String current, String next) {
        return person.get(ADDRESS)
                .form(ADDRESS)
                .set("currentPassword", current)
                .set("newPassword", next)
                .submit();
    }
}
