package org.openkepu.notification.domain;

import java.time.Instant;
import java.util.List;
import org.openkepu.activity.OpenFiling;
import org.openkepu.campaign.StageWindow;

/**
 * What the portal would have said at one moment before a stage ends.
 *
 * @param days before the last day: 7, 3, 1, or 0 on its morning
 * @param missing what is still to be handed in, never empty
 */
record Reminder(StageWindow window, int days, Instant at, List<OpenFiling> missing) implements Message {

    private static final int SHOWN = 3;

    @Override
    public String kind() {
        return "reminder";
    }

    /** The first few; the rest is on the desk. */
    public List<OpenFiling> shown() {
        return missing.subList(0, Math.min(SHOWN, missing.size()));
    }

    public int more() {
        return missing.size() - shown().size();
    }
}
