package org.openkepu.campaign;

import static org.openkepu.shared.RuleBroken.require;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Sentence;

/**
 * A stage as it stands for one subject: the half-open interval from opening to closing, the one method that decides
 * (rule {@code stage.closed}; A19–A27).
 *
 * @param opensAt first instant inside; null while the stage has not been opened
 * @param closesAt first instant outside: 00:00:00 of the day after the last
 * @param extended whether an extension moved the end
 */
public record StageWindow(StageKind kind, @Nullable Instant opensAt, Instant closesAt, boolean extended) {

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(PortalClock.BEIJING);

    /** Whether a request that arrived at the instant is inside. */
    public boolean isOpenAt(Instant arrival) {
        return opensAt != null && !arrival.isBefore(opensAt) && arrival.isBefore(closesAt);
    }

    /** Whether the instant lies after the end. */
    public boolean isOverAt(Instant arrival) {
        return !arrival.isBefore(closesAt);
    }

    /** Refuses with {@code stage.closed} whatever arrived outside. */
    public void requireOpen(ArrivedAt arrival) {
        Instant now = arrival.instant();
        require(
                isOpenAt(now),
                "stage.closed",
                stage(),
                standingAt(now),
                new Sentence(isOverAt(now) ? "campaign.stage.after.over" : "campaign.stage.after.coming"));
    }

    /** The last second inside, in Beijing time, as every text prints it: {@code 2022-09-28 23:59:59}. */
    public String lastSecond() {
        return TO_THE_SECOND.format(closesAt.minusSeconds(1));
    }

    /** The stage's name in the language of the page. */
    public Sentence stage() {
        return new Sentence("campaign.stage." + kind);
    }

    /** Since when it is closed, from when it opens, or until when it is open. */
    public Sentence standingAt(Instant now) {
        if (isOverAt(now)) {
            return opensAt == null && kind == StageKind.RECOMMENDATION
                    ? new Sentence("campaign.stage.never-opened", lastSecond())
                    : new Sentence("campaign.stage.closed-since", lastSecond());
        }
        return isOpenAt(now)
                ? new Sentence("campaign.stage.open-until", lastSecond())
                : opensAt == null
                        ? new Sentence("campaign.stage.not-fixed")
                        : new Sentence("campaign.stage.opens-at", TO_THE_SECOND.format(opensAt));
    }

    /** How long it stays open after the instant; zero when it is not open. */
    public Duration leftAt(Instant now) {
        return isOpenAt(now) ? Duration.between(now, closesAt) : Duration.ZERO;
    }
}
