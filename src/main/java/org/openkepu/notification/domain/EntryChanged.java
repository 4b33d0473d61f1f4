package org.openkepu.notification.domain;

import java.time.Instant;
import org.openkepu.activity.OwnEntryChange;

/** That somebody listed changed the own entry in the person's list. */
record EntryChanged(OwnEntryChange change) implements Message {

    @Override
    public String kind() {
        return "entry";
    }

    @Override
    public Instant at() {
        return change.at();
    }

    /** The page with the list. */
    public String address() {
        return "/desk/activities/" + change.activityId() + "/supplement";
    }
}
