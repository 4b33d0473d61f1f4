package org.openkepu.activity.web;

import java.time.Instant;
import org.openkepu.campaign.StageWindow;

/**
 * A stage's end as pages show it: the last second, and how long it is from the server's time.
 *
 * @param minutes all that are left, by which the sentence is chosen
 * @param closesMillis what the countdown runs to, milliseconds since 1970
 * @param nowMillis the portal's time the countdown starts from
 */
public record Deadline(
        String lastSecond,
        boolean open,
        boolean extended,
        long days,
        int hours,
        long minutes,
        long closesMillis,
        long nowMillis) {

    static Deadline of(StageWindow window, Instant now) {
        var left = window.leftAt(now);
        return new Deadline(
                window.lastSecond(),
                window.isOpenAt(now),
                window.extended(),
                left.toDays(),
                left.toHoursPart(),
                left.toMinutes(),
                window.closesAt().toEpochMilli(),
                now.toEpochMilli());
    }
}
