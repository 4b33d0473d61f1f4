package org.openkepu.shared;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the one clock into the application. */
@Configuration
class Time {

    @Bean
    PortalClock portalClock() {
        return new PortalClock(Clock.systemUTC());
    }
}
