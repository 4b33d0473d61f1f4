package org.openkepu.activity;

import java.util.List;
import java.util.UUID;

/** Tells owners what was decided about their activities. */
public interface ActivityDecisions {

    /** The latest decisions about a person's activities, the newest first, at most a hundred, in one statement. */
    List<ActivityDecision> toldTo(UUID ownerId);
}
