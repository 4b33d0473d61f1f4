package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition and not a moment longer. */
final class Eventually {

    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    private Eventually() {}

    /** Comes back once the condition holds and answers how long that took; fails when patience ends. */
    static Duration within(Duration patience, String what, BooleanSupplier condition) {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - begin)
                    .as(what + " within " + patience)
                    .isLessThan(patience.toNanos());
            LockSupport.parkNanos(PAUSE);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
