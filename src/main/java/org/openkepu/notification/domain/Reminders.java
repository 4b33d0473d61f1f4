package org.openkepu.notification.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openkepu.activity.OpenFiling;
import org.openkepu.campaign.StageWindow;
import org.openkepu.shared.PortalClock;

/**
 * Derives reminders from what is missing and from the clock: at 08:00 Beijing time 7, 3 and 1 days before the last day of
 * a stage and on the last day itself, as long as the stage is open. Nothing is stored, so nothing is said twice, and a
 * moved clock is followed.
 */
final class Reminders {

    private static final int[] DAYS = {7, 3, 1, 0};
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private Reminders() {}

    /** All reminders due at the instant, the newest first; what came later than a moment is only in the latest one. */
    static List<Reminder> due(List<OpenFiling> missing, Instant now) {
        Map<StageWindow, List<OpenFiling>> stages = new LinkedHashMap<>();
        missing.stream()
                .filter(filing -> filing.window().isOpenAt(now))
                .forEach(filing -> stages.computeIfAbsent(filing.window(), window -> new ArrayList<>())
                        .add(filing));
        var due = new ArrayList<Reminder>();
        stages.forEach((window, filings) -> due.addAll(ofStage(window, filings, now)));
        due.sort((one, other) -> other.at().compareTo(one.at()));
        return due;
    }

    private static List<Reminder> ofStage(StageWindow window, List<OpenFiling> filings, Instant now) {
        var due = new ArrayList<Reminder>();
        boolean latest = true;
        for (int at = DAYS.length - 1; at >= 0; at--) {
            Instant moment = moment(window, DAYS[at]);
            if (moment.isAfter(now)) {
                continue;
            }
            List<OpenFiling> then = latest
                    ? filings
                    : filings.stream()
                            .filter(filing -> !filing.since().isAfter(moment))
                            .toList();
            if (!then.isEmpty()) {
                due.add(new Reminder(window, DAYS[at], moment, then));
            }
            latest = false;
        }
        return due;
    }

    private static Instant moment(StageWindow window, int days) {
        LocalDate last = LocalDate.ofInstant(window.closesAt().minusSeconds(1), PortalClock.BEIJING);
        return last.minusDays(days).atTime(MORNING).atZone(PortalClock.BEIJING).toInstant();
    }
}
