package org.openkepu.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.support.Browser;
import org.openkepu.support.JourneyTest;

/** The home page in a browser, on a desk and on a telephone. */
@JourneyTest
class HomeJourneyTests {

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void opensWithoutBarriers(int width, Browser browser) {
        assertThat(browser.window(width).visit("/").picture("home").mark()).isEqualTo("home");
    }
}
