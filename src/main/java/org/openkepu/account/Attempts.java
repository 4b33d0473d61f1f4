package org.openkepu.account;

import java.time.Duration;
import java.time.Instant;

/** Counts what strangers may try only so often, in rolling windows of machine time, shared by all instances (trust F16, F19). */
public interface Attempts {

    /**
     * At most so many within a rolling window.
     *
     * @param most attempts let through
     * @param within length of the window; an attempt exactly as old as this no longer counts
     */
    record Limit(int most, Duration within) {}

    /** A place taken in the windows of one key. */
    record Slot(String kind, String key, Instant at) {}

    /**
     * Takes a place, whatever the caller's transaction becomes. Two at once never both take the last place.
     *
     * @throws org.openkepu.shared.RuleBroken {@code account.throttled} with the minutes to wait when one limit is reached;
     *     then no place is taken
     */
    Slot take(String kind, String key, Limit... limits);

    /** Gives one place back: the attempt was a right one. */
    void giveBack(Slot slot);

    /** Forgets every attempt of the key. */
    void forget(String kind, String key);
}
