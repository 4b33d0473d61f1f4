package org.openkepu.account;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.openkepu.shared.PortalClock;

/** Counts what strangers may try only so often, in windows of machine time, shared by all instances (trust F16, F19). */
public interface Attempts {

    /**
     * At most so many within a window.
     *
     * @param most attempts let through
     * @param within length of the window
     * @param byTheHour whether the window is the clock hour in Beijing; otherwise it rolls, and an attempt exactly as old
     *     as its length no longer counts
     */
    record Limit(int most, Duration within, boolean byTheHour) {

        /** Within a rolling window. */
        public Limit(int most, Duration within) {
            this(most, within, false);
        }

        /** Within each clock hour in Beijing, from its first instant on. */
        public static Limit perClockHour(int most) {
            return new Limit(most, Duration.ofHours(1), true);
        }

        /** The first instant whose attempts count now; the database keeps microseconds. */
        public Instant from(Instant now) {
            return byTheHour ? hour(now) : now.minus(within).plus(1, ChronoUnit.MICROS);
        }

        /** When an attempt no longer counts. */
        public Instant until(Instant at) {
            return (byTheHour ? hour(at) : at).plus(within);
        }

        private static Instant hour(Instant at) {
            return at.atZone(PortalClock.BEIJING).truncatedTo(ChronoUnit.HOURS).toInstant();
        }
    }

    /** A place taken in the windows of one key. */
    record Slot(String kind, String key, Instant at) {}

    /**
     * Takes a place, whatever the caller's transaction becomes. Two at once never both take the last place.
     *
     * @throws org.openkepu.shared.RuleBroken {@code account.throttled} with the minutes to wait when one limit is reached;
     *     then no place is taken
     */
    Slot take(String kind, String key, Limit... limits);

    /** How long until the next place is free, zero when one is; promises nothing. */
    Duration wait(String kind, String key, Limit... limits);

    /** How many places of the key were taken within the last stretch of time, a day at most. */
    int count(String kind, String key, Duration within);

    /** Gives one place back: the attempt was a right one. */
    void giveBack(Slot slot);

    /** Forgets every attempt of the key. */
    void forget(String kind, String key);
}
