package org.openkepu.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Signing in and out as people meet it. */
@PageTest
class LoginPageTests {

    @Autowired
    Portal portal;

    @Test
    void leadsEverybodyHomeByRole() {
        var homes = Map.of(
                "informant-yinchuan", "/desk",
                "member", "/desk",
                "province-ningxia", "/office",
                "city-yinchuan", "/office",
                "operator", "/operator");
        homes.forEach((login, home) -> assertThat(
                        signIn(portal.visitor(), login, Portal.PASSWORD).location())
                .isEqualTo(home));
    }

    @Test
    void acceptsTheLoginInAnyCaseOfLetters() {
        assertThat(signIn(portal.visitor(), " MEMBER ", Portal.PASSWORD)
                        .hasStatus(303)
                        .location())
                .isEqualTo("/desk");
    }

    @Test
    void saysTheSameForAWrongPasswordAndForAnUnknownAccount() {
        Page wrong =
                signIn(portal.visitor(), "county-xingqing", "something-else").hasStatus(422);
        Page unknown =
                signIn(portal.visitor(), "nobody-at-all", "something-else").hasStatus(422);

        assertThat(wrong.rules()).containsExactly("account.login.wrong");
        assertThat(unknown.select(".error-box").text())
                .isEqualTo(wrong.select(".error-box").text());
        assertThat(unknown.form("/login").value("username")).isEqualTo("nobody-at-all");
        assertThat(unknown.form("/login").value("password")).isEmpty();
        assertThat(signIn(portal.visitor(), "no\0body", "something-else")
                        .hasStatus(422)
                        .rules())
                .containsExactly("account.login.wrong");
    }

    @Test
    void returnsToThePageOneWasStoppedAt() {
        Person person = portal.visitor();
        Page stopped = person.get("/account?tab=1").hasStatus(302);
        assertThat(stopped.location()).isEqualTo("/login");

        assertThat(signIn(person, "member", Portal.PASSWORD).location()).isEqualTo("/account?tab=1");
    }

    @Test
    void neverReturnsToAPost() {
        Person person = portal.visitor();
        person.request(HttpMethod.POST, "/desk/activities").hasStatus(403);
        assertThat(signIn(person, "member", Portal.PASSWORD).location()).isEqualTo("/desk");
    }

    @Test
    void changesTheSessionIdAndTheCsrfTokenAtLogin() {
        Person person = portal.visitor();
        Page before = person.get("/login");
        Page after = signIn(person, "member", Portal.PASSWORD);

        assertThat(after.header("Set-Cookie")).matches("(SESSION|OPENKEPU)=.*");
        assertThat(before.form("/login").force("username", "member").submit().status())
                .as("a form of the old session")
                .isEqualTo(403);
    }

    @Test
    void logoutReallyEndsTheSession() {
        Person person = portal.as("member");
        Page page = person.get("/account");
        assertThat(page.form("/logout").submit().location()).isEqualTo("/");
        assertThat(person.get("/account").hasStatus(302).location()).isEqualTo("/login");
    }

    @Test
    void makesNoSessionForAVisitorOfAPublicPage() {
        assertThat(portal.visitor().get("/help").header("Set-Cookie")).doesNotContain("OPENKEPU");
    }

    @Test
    void letsOnePersonHaveSeveralSessions() {
        Person first = portal.as("member");
        Person second = portal.as("member");
        first.get("/account").hasStatus(200);
        second.get("/account").hasStatus(200);
    }

    @Test
    void sendsTheStrictPolicyWithEveryPage() {
        assertThat(portal.visitor().get("/login").header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
    }

    private static Page signIn(Person person, String login, String password) {
        return person.get("/login")
                .form("/login")
                .set("username", login)
                .set("password", password)
                .submit();
    }
}
