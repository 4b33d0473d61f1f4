package org.openkepu.publicsite.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Writes activities as an iCalendar (RFC 5545): instants in UTC, lines of 75 octets, the same text for the same activities. */
final class CalendarFile {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    /** Begins a calendar that is published, not sent to anybody. */
    CalendarFile(String name) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//OpenKepu//Activities//ZH");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        line("NAME", escaped(name));
        line("X-WR-CALNAME", escaped(name));
        line("X-WR-TIMEZONE", "Asia/Shanghai");
        line("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
        line("X-PUBLISHED-TTL", "PT12H");
    }

    /**
     * One activity.
     *
     * @param id stands for the activity through all its changes
     * @param edition grows with every change, so that calendars take the later one
     * @param location the empty string for none
     */
    record Event(
            UUID id,
            int edition,
            Instant changedAt,
            Instant startsAt,
            Instant endsAt,
            boolean cancelled,
            String title,
            String location,
            String url,
            String description) {}

    CalendarFile add(Event event) {
        line("BEGIN", "VEVENT");
        line("UID", event.id() + "@openkepu");
        line("DTSTAMP", INSTANT.format(event.changedAt()));
        line("LAST-MODIFIED", INSTANT.format(event.changedAt()));
        line("SEQUENCE", String.valueOf(event.edition()));
        line("STATUS", event.cancelled() ? "CANCELLED" : "CONFIRMED");
        line("DTSTART", INSTANT.format(event.startsAt()));
        line("DTEND", INSTANT.format(event.endsAt()));
        line("SUMMARY", escaped(event.title()));
        if (!event.location().isEmpty()) {
            line("LOCATION", escaped(event.location()));
        }
        line("URL", event.url());
        line("DESCRIPTION", escaped(event.description()));
        line("END", "VEVENT");
        return this;
    }

    /** The whole calendar, ended. */
    String end() {
        line("END", "VCALENDAR");
        return text.toString();
    }

    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n?|\\n", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** A line folded so that none is longer than 75 octets and no character is cut in two. */
    private void line(String name, String value) {
        String whole = name + ':' + value;
        int octets = 0;
        for (int i = 0; i < whole.length(); ) {
            int c = whole.codePointAt(i);
            int size = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(c);
            octets += size;
            i += Character.charCount(c);
        }
        text.append("\r\n");
    }
}
