package org.openkepu.shared.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Sentence;

/**
 * The year at a glance: each stage on one common axis of time with today's mark.
 *
 * @param today place of now on the axis, 0 to 100, or null outside of it
 */
public record StageLine(List<Bar> bars, @Nullable Double today, long nowMillis) {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /**
     * One stage as told by a campaign.
     *
     * @param code names it in the page's {@code data-stage}
     * @param name what people call it
     * @param opens first instant, null while it is not fixed
     * @param closes first instant after it
     */
    public record Stage(
            String code, Sentence name, @Nullable Instant opens, Instant closes) {}

    /**
     * One stage on the axis; places and lengths from 0 to 100.
     *
     * @param state {@code unfixed}, {@code coming}, {@code open} or {@code closed}
     * @param minutesLeft all of them, by which the sentence is chosen
     * @param closesMillis what a countdown runs to
     * @param lastSecond Beijing time of the last second inside, the text {@code yyyy-MM-dd HH:mm:ss}
     */
    public record Bar(
            String code,
            String nameKey,
            String state,
            double from,
            double length,
            double done,
            long daysLeft,
            long hoursLeft,
            long minutesLeft,
            String opens,
            String lastSecond,
            long closesMillis) {}

    /** The line of a campaign's stages at an instant. */
    public static StageLine at(Instant now, List<Stage> stages) {
        if (stages.isEmpty()) {
            return new StageLine(List.of(), null, now.toEpochMilli());
        }
        Instant first = stages.stream()
                .map(stage -> stage.opens() == null ? stage.closes() : stage.opens())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant last = stages.stream()
                .map(Stage::closes)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        double span = Math.max(1, Duration.between(first, last).toMillis());
        var bars = stages.stream().map(stage -> bar(stage, now, first, span)).toList();
        double today = place(now, first, span);
        return new StageLine(bars, today < 0 || today > 100 ? null : today, now.toEpochMilli());
    }

    private static Bar bar(Stage stage, Instant now, Instant first, double span) {
        Instant opens = stage.opens();
        double to = place(stage.closes(), first, span);
        double from = opens == null ? Math.max(0, to - 15) : place(opens, first, span);
        double done = opens == null ? 0 : Math.max(0, Math.min(to, place(now, first, span)) - from);
        Duration left = Duration.between(now, stage.closes());
        String state = !now.isBefore(stage.closes())
                ? "closed"
                : opens == null ? "unfixed" : now.isBefore(opens) ? "coming" : "open";
        return new Bar(
                stage.code(),
                stage.name().key(),
                state,
                from,
                to - from,
                done,
                left.toDays(),
                left.toHoursPart(),
                left.toMinutes(),
                opens == null ? "" : SECOND.format(beijing(opens)),
                SECOND.format(beijing(stage.closes().minusSeconds(1))),
                stage.closes().toEpochMilli());
    }

    private static double place(Instant instant, Instant first, double span) {
        return Math.round(Duration.between(first, instant).toMillis() / span * 1000) / 10.0;
    }

    private static ZonedDateTime beijing(Instant instant) {
        return instant.atZone(PortalClock.BEIJING);
    }
}
