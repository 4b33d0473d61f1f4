package org.openkepu.notification.domain;

import java.time.LocalTime;

/**
 * Hours of the day, in Beijing by the machine's clock, at which nobody is written to unasked.
 *
 * @param from the first minute that is quiet
 * @param to the first minute that is not; the same as {@code from} for no quiet hours
 */
record QuietHours(LocalTime from, LocalTime to) {

    private static final int HOUR = 3_600;
    private static final int DAY = 24 * HOUR;

    static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    /** Whether at least an hour of the day is left to write in. */
    boolean leaveAnHour() {
        return from.equals(to) || Math.floorMod(to.toSecondOfDay() - from.toSecondOfDay(), DAY) <= DAY - HOUR;
    }

    boolean contains(LocalTime time) {
        if (from.equals(to)) {
            return false;
        }
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
