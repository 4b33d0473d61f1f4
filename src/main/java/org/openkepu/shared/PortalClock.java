package org.openkepu.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The portal's own time, the one home of the clock. It drives stages, stamps and dates; sessions, codes, throttles and
 * jobs use {@link #machine()}. In the demo it can be moved, also backwards: nothing may rely on rising stamps.
 */
public class PortalClock {

    /** 北京时间, the only zone texts are written in. */
    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Clock machine;
    private volatile Duration offset = Duration.ZERO;

    public PortalClock(Clock machine) {
        this.machine = machine;
    }

    /** The portal's present instant, in microseconds as the database keeps them. */
    public Instant now() {
        return machine.instant().plus(offset).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    /** Today in Beijing, by the portal's clock. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), BEIJING);
    }

    /** Machine time, for what must not follow a moved clock. */
    public Clock machine() {
        return machine;
    }

    /** Whether the portal's time is another than the machine's, by a minute or more. */
    public boolean isMoved() {
        return offset.abs().compareTo(Duration.ofMinutes(1)) >= 0;
    }

    /** Moves the clock so that it shows the instant now and runs on from there (demo only). */
    public void moveTo(Instant instant) {
        offset = Duration.between(machine.instant(), instant);
    }
}
