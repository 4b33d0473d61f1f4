package org.openkepu.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.openkepu.shared.PortalClock;
import org.springframework.stereotype.Component;

/** Remembers for ten minutes that whoever holds the session has just shown again who it is. */
@Component
class Confirmed {

    private static final String UNTIL = "account.confirmed";
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final PortalClock clock;

    Confirmed(PortalClock clock) {
        this.clock = clock;
    }

    boolean isFresh(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(UNTIL) instanceof Long until
                && clock.machine().millis() < until;
    }

    void note(HttpServletRequest request) {
        request.getSession().setAttribute(UNTIL, clock.machine().millis() + GOOD_FOR.toMillis());
    }

    /** What it was shown for is done. */
    void spend(HttpServletRequest request) {
        request.getSession().removeAttribute(UNTIL);
    }
}
