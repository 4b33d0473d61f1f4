package org.openkepu.activity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.StageWindow;

/**
 * What a person has still to hand in for one activity: the filing itself, its supplement or its summary.
 *
 * @param title null as long as the activity has none
 * @param window the stage as it stands for this activity, extensions included
 * @param since portal time from which it has been missing
 */
public record OpenFiling(UUID activityId, @Nullable String title, StageWindow window, Instant since) {

    /** The page on which it is handed in. */
    public String address() {
        String base = "/desk/activities/" + activityId;
        return switch (window.kind()) {
            case SUPPLEMENT -> base + "/supplement";
            case SUMMARY -> base + "/summary";
            default -> base;
        };
    }
}
