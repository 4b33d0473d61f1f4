package org.openkepu.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A machine clock moved by hand. */
public class HandClock extends Clock {

    private volatile Instant now;

    public HandClock(String start) {
        now = Instant.parse(start);
    }

    public void forward(Duration step) {
        now = now.plus(step);
    }

    public void set(String instant) {
        now = Instant.parse(instant);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
