package org.openkepu.notification.domain;

import java.time.Instant;
import org.openkepu.activity.ActivityDecision;

/** What those who answer for an activity decided about it. */
record Told(ActivityDecision decision) implements Message {

    @Override
    public String kind() {
        return "decision";
    }

    @Override
    public Instant at() {
        return decision.at();
    }

    /** The page on which the person goes on. */
    public String address() {
        return "/desk/activities/" + decision.activityId();
    }
}
