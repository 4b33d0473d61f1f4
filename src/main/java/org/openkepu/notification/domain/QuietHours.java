package org.openkepu.notification.domain;

import java.time.LocalTime;

/**
 * Hours of the day, in Beijing by the machine's clock, at which nobody is written to unasked.
 *
 * @param from the first minute that is quiet
 * @param to the first minute that is not; the same as {@code from} for no quiet hours
 */
record QuietHours(LocalTime from, LocalTime to) {

    static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    boolean contains(LocalTime time) {
        if (from.equals(to)) {
            return false;
        }
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
