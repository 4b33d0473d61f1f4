package org.openkepu.statistics.domain;

import java.time.Instant;
import java.util.UUID;
import org.openkepu.activity.Figures;

/**
 * Figures frozen at the end of a month or stage.
 *
 * @param kind {@code MONTH} or {@code STAGE}
 * @param label the month as {@code 2022-09}, or the code of the stage
 * @param dueAt the end itself
 * @param frozenAt when it was taken: a little later, or much later where the portal stood still
 * @param figures of the scope asked for
 */
public record StatisticsSnapshot(UUID id, String kind, String label, Instant dueAt, Instant frozenAt, Figures figures) {

    private static final long MINUTES_ON_TIME = 60;

    /** Whether it was taken so long after the end that the figures say more of the later moment. */
    public boolean isLate() {
        return frozenAt.isAfter(dueAt.plusSeconds(MINUTES_ON_TIME * 60));
    }
}
