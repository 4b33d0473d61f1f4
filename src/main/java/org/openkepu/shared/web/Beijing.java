package org.openkepu.shared.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.openkepu.shared.PortalClock;
import org.springframework.stereotype.Component;

/** Writes instants in 北京时间 for pages, as {@code @beijing}. */
@Component("beijing")
public class Beijing {

    private static final DateTimeFormatter MINUTE = formatter("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = formatter("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter CLOCK = formatter("HH:mm");
    private static final DateTimeFormatter DAY = formatter("yyyy-MM-dd");

    /** {@code 2022-09-17 09:00}. */
    public String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** {@code 2022-09-17 09:00:00}. */
    public String second(Instant instant) {
        return SECOND.format(instant);
    }

    /** {@code 09:00}. */
    public String clock(Instant instant) {
        return CLOCK.format(instant);
    }

    /** {@code 2022-09-17}. */
    public String day(Instant instant) {
        return DAY.format(instant);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withZone(PortalClock.BEIJING);
    }
}
