package org.openkepu.account.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openkepu.account.Attempts;
import org.openkepu.account.Attempts.Limit;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.Vault;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rolling windows, exact at their edges and under parallel attempts (trust F16, F19). */
@PageTest
class AttemptsModuleTests {

    private static final Limit ONE_A_MINUTE = new Limit(1, Duration.ofMinutes(1));
    private static final Limit FIVE_AN_HOUR = new Limit(5, Duration.ofHours(1));
    private static final Limit TEN_A_DAY = new Limit(10, Duration.ofDays(1));

    @Autowired
    Attempts attempts;

    @Autowired
    JdbcClient database;

    @Autowired
    Vault vault;

    private final Hand hand = new Hand();
    private final String key = UUID.randomUUID().toString();

    @Test
    void opensTheWindowAtItsLengthAndNotAMicrosecondBefore() {
        take(ONE_A_MINUTE);
        hand.forward(Duration.ofMinutes(1).minusNanos(1_000));
        assertThatThrownBy(() -> take(ONE_A_MINUTE)).hasMessage("account.throttled");
        hand.forward(Duration.ofNanos(1_000));
        take(ONE_A_MINUTE);
    }

    @Test
    void holdsSeveralLimitsAtOnce() {
        for (int sent = 0; sent < 5; sent++) {
            take(ONE_A_MINUTE, FIVE_AN_HOUR, TEN_A_DAY);
            hand.forward(Duration.ofMinutes(2));
        }
        assertThatThrownBy(() -> take(ONE_A_MINUTE, FIVE_AN_HOUR, TEN_A_DAY))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal -> assertThat(refusal.arguments()[0]).isEqualTo(50L));
        hand.forward(Duration.ofMinutes(50));
        for (int sent = 0; sent < 5; sent++) {
            take(ONE_A_MINUTE, FIVE_AN_HOUR, TEN_A_DAY);
            hand.forward(Duration.ofMinutes(13));
        }
        assertThatThrownBy(() -> take(ONE_A_MINUTE, FIVE_AN_HOUR, TEN_A_DAY)).hasMessage("account.throttled");
        hand.forward(Duration.ofHours(22));
        take(ONE_A_MINUTE, FIVE_AN_HOUR, TEN_A_DAY);
    }

    @Test
    void countsNoRefusedAttempt() {
        take(ONE_A_MINUTE);
        hand.forward(Duration.ofSeconds(59));
        assertThatThrownBy(() -> take(ONE_A_MINUTE)).hasMessage("account.throttled");
        hand.forward(Duration.ofSeconds(1));
        take(ONE_A_MINUTE);
    }

    @Test
    void givesAPlaceBack() {
        attempts().giveBack(take(ONE_A_MINUTE));
        take(ONE_A_MINUTE);
    }

    @Test
    void letsOneOfManyParallelAttemptsThrough() throws Exception {
        var through = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(8);
        try {
            var tries = IntStream.range(0, 50)
                    .mapToObj(one -> pool.submit(() -> {
                        attempts.take("test", key, ONE_A_MINUTE);
                        return through.incrementAndGet();
                    }))
                    .toList();
            for (var one : tries) {
                try {
                    one.get();
                } catch (java.util.concurrent.ExecutionException refused) {
                    assertThat(refused.getCause()).hasMessage("account.throttled");
                }
            }
        } finally {
            pool.shutdown();
        }
        assertThat(through).hasValue(1);
    }

    private Attempts.Slot take(Limit... limits) {
        return attempts().take("test", key, limits);
    }

    private CountedAttempts attempts() {
        return new CountedAttempts(database, vault, new PortalClock(hand));
    }

    /** A clock moved by hand. */
    private static class Hand extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void forward(Duration step) {
            now = now.plus(step);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
