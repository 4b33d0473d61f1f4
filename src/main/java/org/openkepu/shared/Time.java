package org.openkepu.shared;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.openkepu.database.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the one clock into the application; in the demo it starts where {@code openkepu.clock.start} says. */
@Configuration
class Time {

    @Bean
    PortalClock portalClock(
            @Value("${openkepu.demo:false}") boolean demo, @Value("${openkepu.clock.start:}") String start) {
        var clock = new PortalClock(Clock.systemUTC());
        if (demo && !start.isBlank()) {
            clock.moveTo(read(start).toInstant());
        }
        return clock;
    }

    private static OffsetDateTime read(String start) {
        try {
            return OffsetDateTime.parse(start);
        } catch (DateTimeException unreadable) {
            throw new StartRefused(
                    "--openkepu.clock.start 的写法应为 2022-09-20T10:00:00+08:00。",
                    "--openkepu.clock.start must be written like 2022-09-20T10:00:00+08:00.",
                    unreadable);
        }
    }
}
