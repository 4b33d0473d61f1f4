package org.openkepu.activity;

import java.util.List;
import java.util.UUID;

/** The pictures everybody may see of a published activity. */
public interface ActivityPictures {

    /** Pictures of the details part, at most five, in the owner's order; empty for an activity that is not public. */
    List<ActivityPicture> ofPublished(UUID activityId);
}
