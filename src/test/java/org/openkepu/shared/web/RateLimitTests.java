package org.openkepu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTests {

    private final RateLimit limit = new RateLimit(600);

    @Test
    void letsSixHundredPassAndSaysHowLongToWait() {
        for (int i = 0; i < 600; i++) {
            assertThat(limit.take("one")).isZero();
        }
        assertThat(limit.take("one")).isBetween(1L, 60L);
    }

    @Test
    void countsEachKeyForItself() {
        for (int i = 0; i < 601; i++) {
            limit.take("one");
        }
        assertThat(limit.take("another")).isZero();
    }

    @Test
    void letsExactlySixHundredOfManyAtOncePass() {
        var passed = new AtomicInteger();
        IntStream.range(0, 2_000).parallel().filter(i -> limit.take("one") == 0).forEach(i -> passed.incrementAndGet());
        assertThat(passed).hasValue(600);
    }
}
