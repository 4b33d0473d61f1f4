package org.openkepu.demo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.openkepu.shared.PortalClock;

/** Reads an instant as typed into the clock form: ISO, seconds and offset optional, Beijing time without an offset. */
final class ClockText {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private ClockText() {}

    /** The instant, empty for anything that is none or lies outside the years 2000 to 2099. */
    static Optional<Instant> read(String typed) {
        String text = typed.strip().replace(' ', 'T');
        try {
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            Instant instant = read instanceof OffsetDateTime exact
                    ? exact.toInstant()
                    : LocalDateTime.from(read).atZone(PortalClock.BEIJING).toInstant();
            int year = instant.atZone(PortalClock.BEIJING).getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR ? Optional.of(instant) : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
