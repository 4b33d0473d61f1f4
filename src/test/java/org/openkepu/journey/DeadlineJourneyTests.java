package org.openkepu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.shared.PortalClock;
import org.openkepu.support.Browser;
import org.openkepu.support.Filed;
import org.openkepu.support.Informants;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Window;
import org.springframework.beans.factory.annotation.Autowired;

/** The last second of 活动填报 still counts, the first after it does not, and what was typed stays (stage.closed). */
@JourneyTest
class DeadlineJourneyTests {

    private static final Instant CLOSES = Instant.parse("2022-09-28T16:00:00Z");

    @Autowired
    PortalClock clock;

    @Autowired
    Informants informants;

    @Autowired
    Filed filed;

    private Instant before;

    @BeforeEach
    void rememberTheTime() {
        before = clock.now();
    }

    @AfterEach
    void turnTheClockBack() {
        clock.moveTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void takesTheLastSecondAndRefusesTheNext(int width, Browser browser) {
        var somebody = informants.certified();
        String inTime = filed.written(somebody.actor(), "赶上最后一秒的主题展");
        String tooLate = filed.published(somebody.actor(), "晚了一秒修改的主题展");
        Window window = browser.window(width).signIn(somebody.login());

        clock.moveTo(CLOSES.minusSeconds(3_600));
        window.visit(inTime + "/check").picture("check-last-hour");
        assertThat(window.page().locator("[data-countdown]").first().innerText())
                .matches("还有 00:59:\\d\\d");
        arrivingAt(CLOSES.minusSeconds(1), inTime + "/submission", window).press("提交并发布");
        assertThat(window.mark()).isEqualTo("activity.receipt");
        assertThat(window.text()).contains("2022-09-28 23:59:59");

        clock.moveTo(CLOSES.minusSeconds(60));
        window.visit(tooLate + "/details").fill("title", "晚了一秒才想到的名称");
        arrivingAt(CLOSES, tooLate + "/details", window).press("保存");
        assertThat(window.picture("details-closed").rules()).contains("stage.closed");
        assertThat(window.text()).contains("2022-09-28 23:59:59");
        assertThat(window.field("title").inputValue()).isEqualTo("晚了一秒才想到的名称");
        assertThat(window.visit(tooLate + "/supplement").rules())
                .as("补充活动信息 stays open")
                .isEmpty();
        window.visit(tooLate).picture("tasks-closed");
        assertThat(window.visit("/desk/activities/new").picture("new-closed").rules())
                .contains("stage.closed");
    }

    /** Lets the portal's clock show an instant when the browser posts to the address, whatever the machine's speed. */
    private Window arrivingAt(Instant instant, String address, Window window) {
        window.page().route(url -> url.endsWith(address), route -> {
            if (route.request().method().equals("POST")) {
                clock.moveTo(instant);
            }
            route.resume(new Route.ResumeOptions());
        });
        return window;
    }
}
