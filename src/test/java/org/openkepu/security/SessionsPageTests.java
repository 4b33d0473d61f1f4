package org.openkepu.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.PortalClock;
import org.openkepu.support.Newcomer;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where one is signed in, and the end of it. */
@PageTest
class SessionsPageTests {

    @Autowired
    Portal portal;

    @Autowired
    Newcomer newcomer;

    @Autowired
    JdbcClient database;

    @Autowired
    PortalClock clock;

    @Test
    void listsEverySessionAndMarksTheOwn() {
        var registered = newcomer.register();
        again(registered);
        Page page = registered.person().get("/account/sessions").hasStatus(200);
        assertThat(page.mark()).isEqualTo("account.sessions");
        assertThat(page.select("[data-session]").eachAttr("data-session")).containsExactly("here", "elsewhere");
        assertThat(page.select("main").attr("data-total")).isEqualTo("2");
    }

    @Test
    void saysThatTheTimesAreTheServersWhereThePortalsClockIsMoved() {
        Person person = newcomer.register().person();
        Instant shown = clock.now();
        try {
            clock.moveTo(clock.machine().instant().plus(Duration.ofDays(40)));
            assertThat(person.get("/account/sessions").select("[data-machine-time]"))
                    .hasSize(1);
            clock.moveTo(clock.machine().instant());
            assertThat(person.get("/account/sessions").select("[data-machine-time]"))
                    .isEmpty();
        } finally {
            clock.moveTo(shown);
        }
    }

    @Test
    void endsOneElsewhere() {
        var registered = newcomer.register();
        Person other = again(registered);
        Page page = registered.person().get("/account/sessions");
        String action = page.select("[data-session=elsewhere] form").attr("action");
        Page after = page.form(action).submit().hasStatus(303).follow();
        assertThat(after.select("[data-session]")).hasSize(1);
        assertThat(other.get("/account").hasStatus(302).location()).isEqualTo("/login");
    }

    @Test
    void endsAllButTheOwn() {
        var registered = newcomer.register();
        Person first = again(registered);
        Person second = again(registered);
        registered
                .person()
                .get("/account/sessions")
                .form("/account/sessions/ending")
                .submit()
                .hasStatus(303);
        first.get("/account").hasStatus(302);
        second.get("/account").hasStatus(302);
        registered.person().get("/account").hasStatus(200);
    }

    @Test
    void endsNobodyElsesSession() {
        var one = newcomer.register();
        again(one);
        String action = one.person()
                .get("/account/sessions")
                .select("[data-session=elsewhere] form")
                .attr("action");
        var other = newcomer.register();
        other.person().post(org.springframework.http.HttpMethod.POST, action).hasStatus(404);
        assertThat(one.person().get("/account/sessions").select("[data-session]"))
                .hasSize(2);
    }

    @Test
    void showsNoSessionId() {
        var registered = newcomer.register();
        again(registered);
        String page = registered.person().get("/account/sessions").body();
        assertThat(database.sql("select session_id from spring_session")
                        .query(String.class)
                        .list())
                .noneMatch(page::contains);
    }

    @Test
    void asksAsOftenForManySessionsAsForOne() {
        var registered = newcomer.register();
        registered.person().get("/account/sessions");
        int one = Statements.during(() -> registered.person().get("/account/sessions"))
                .size();
        again(registered);
        again(registered);
        assertThat(Statements.during(() -> registered.person().get("/account/sessions"))
                        .size())
                .isEqualTo(one);
    }

    @Test
    void writesThatASessionWasUsedOnceAMinute() {
        var registered = newcomer.register();
        registered.person().get("/account");
        assertThat(writesOfSessions(registered)).isZero();

        long now = System.currentTimeMillis();
        long before = now - UsedSession.TOLD_EVERY.toMillis();
        database.sql("update spring_session set last_access_time = ?")
                .param(before)
                .update();
        assertThat(writesOfSessions(registered)).isEqualTo(1);
        assertThat(database.sql("select count(*) from spring_session where last_access_time >= ?")
                        .param(now)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static long writesOfSessions(Newcomer.Registered registered) {
        return Statements.allDuring(() -> registered.person().get("/account")).stream()
                .filter(statement -> statement.strip().toLowerCase(Locale.ROOT).startsWith("update spring_session"))
                .count();
    }

    private Person again(Newcomer.Registered registered) {
        return portal.as(registered.mobile().digits(), Newcomer.PASSWORD);
    }
}
