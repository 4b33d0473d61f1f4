package org.openkepu.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.shared.PortalClock;
import org.openkepu.support.Browser;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Window;
import org.springframework.beans.factory.annotation.Autowired;

/** On the last morning somebody finds in the inbox what is still missing, and goes there. */
@JourneyTest
class InboxJourneyTests {

    @Autowired
    PortalClock clock;

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
    void goesFromAReminderToWhatIsMissing(int width, Browser browser) {
        Window window = browser.window(width).signIn("informant-beijing").visit("/desk/activities/new");
        window.page()
                .locator("main form [type=submit], main form button")
                .first()
                .click();
        String activity = window.arrived().page().url();

        clock.moveTo(Instant.parse("2022-09-28T01:00:00Z"));
        window.visit("/account/inbox").picture("inbox");
        assertThat(window.page().locator("[data-message=reminder]").first().getAttribute("data-days"))
                .isEqualTo("0");
        window.page()
                .locator("[data-message=reminder] a[href$='" + activity.substring(activity.lastIndexOf('/')) + "']")
                .first()
                .click();
        assertThat(window.arrived().mark()).isEqualTo("activity.tasks");
    }
}
