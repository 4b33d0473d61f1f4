package org.openkepu.activity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;

/** The pictures everybody may see of a published activity. */
public interface ActivityPictures {

    /** Pictures of the details part, at most five, in the owner's order; empty for an activity that is not public. */
    List<ActivityPicture> ofPublished(UUID activityId);

    /** The file of a picture that was answered to whoever may see it; empty when it has gone since. */
    Optional<Resource> file(ActivityPicture picture);
}
