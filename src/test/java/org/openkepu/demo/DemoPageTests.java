package org.openkepu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.PortalClock;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration's stage door, open to everybody. */
@PageTest
class DemoPageTests {

    private static final Instant START = Instant.parse("2022-09-20T02:00:00Z");

    @Autowired
    Portal portal;

    @Autowired
    PortalClock clock;

    @AfterEach
    void putTheClockBack() {
        clock.moveTo(START);
    }

    @Test
    void showsTheWholeCast() {
        Page page = portal.visitor().get("/demo").hasStatus(200);
        assertThat(page.mark()).isEqualTo("demo");
        Cast.MEMBERS.forEach(one -> assertThat(page.text()).contains(one.login()));
        assertThat(page.linksTo("/login?username=operator")).isTrue();
    }

    @Test
    void movesTheClockForwardsAndBackwards() {
        move("2022-10-14T23:59:59").hasStatus(303);
        assertThat(clock.now()).isBetween(Instant.parse("2022-10-14T15:59:59Z"), Instant.parse("2022-10-14T16:00:30Z"));
        move("2022-08-15T00:00+08:00").hasStatus(303);
        assertThat(clock.now()).isBetween(Instant.parse("2022-08-14T16:00:00Z"), Instant.parse("2022-08-14T16:00:30Z"));
    }

    @Test
    void refusesWhatIsNoTimeAndKeepsItInTheField() {
        Page page = move("next week").hasStatus(422);
        assertThat(page.rules()).containsExactly("demo.clock.unreadable");
        assertThat(page.form("/demo/clock").value("at")).isEqualTo("next week");
    }

    private Page move(String at) {
        return portal.visitor().get("/demo").form("/demo/clock").set("at", at).submit();
    }
}
