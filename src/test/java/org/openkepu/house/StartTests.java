package org.openkepu.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openkepu.shared.PortalClock;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole application starts on the tests' database, in the days of the campaign. */
@PageTest
class StartTests {

    @Autowired
    PortalClock clock;

    @Test
    void startsInTheFilingDaysOf2022() {
        assertThat(clock.today()).hasToString("2022-09-20");
    }
}
