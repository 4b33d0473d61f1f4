package org.openkepu.demo;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Actor;
import org.openkepu.shared.PortalClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves the demonstration's clock and writes down who did. */
@Component
@ConditionalOnProperty("openkepu.demo")
class ClockMoves {

    private final PortalClock clock;
    private final AuditTrail trail;

    ClockMoves(PortalClock clock, AuditTrail trail) {
        this.clock = clock;
        this.trail = trail;
    }

    /** Anybody may, a visitor too: then the actor is null. */
    @Transactional
    void move(Instant to, @Nullable Actor actor) {
        trail.append(actor, "demo.clock.moved", null, Map.of("to", to.toString()));
        clock.moveTo(to);
    }
}
