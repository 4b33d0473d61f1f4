package org.openkepu.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openkepu.account.Attempts.Limit;

/** Where windows begin and end. */
class LimitTests {

    private static final Limit MINUTE = new Limit(1, Duration.ofMinutes(1));
    private static final Limit CLOCK_HOUR = Limit.perClockHour(5);

    @Test
    void rollsSoThatAnAttemptOfExactlyTheLengthNoLongerCounts() {
        Instant now = Instant.parse("2026-01-01T00:01:00Z");
        assertThat(MINUTE.from(now)).isEqualTo("2026-01-01T00:00:00.000001Z");
        assertThat(MINUTE.until(Instant.parse("2026-01-01T00:00:30Z"))).isEqualTo("2026-01-01T00:01:30Z");
    }

    @Test
    void countsTheClockHourFromItsFirstInstantToItsLast() {
        assertThat(CLOCK_HOUR.from(Instant.parse("2026-01-01T02:00:00Z"))).isEqualTo("2026-01-01T02:00:00Z");
        assertThat(CLOCK_HOUR.from(Instant.parse("2026-01-01T02:59:59.999999Z")))
                .isEqualTo("2026-01-01T02:00:00Z");
        assertThat(CLOCK_HOUR.until(Instant.parse("2026-01-01T02:00:00Z"))).isEqualTo("2026-01-01T03:00:00Z");
        assertThat(CLOCK_HOUR.until(Instant.parse("2026-01-01T02:59:59.999999Z")))
                .isEqualTo("2026-01-01T03:00:00Z");
    }
}
