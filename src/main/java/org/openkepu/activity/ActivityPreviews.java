package org.openkepu.activity;

import java.util.List;
import java.util.UUID;
import org.openkepu.shared.Actor;

/** What an owner may see of an own activity before everybody else does. */
public interface ActivityPreviews {

    /**
     * An own activity as everybody would read it if its host and details were submitted as they are written.
     *
     * @param pictures of the details part, in the owner's order
     */
    record Preview(PublishedActivity activity, List<ActivityPicture> pictures) {}

    /**
     * The preview of an own activity; its number is empty as long as it has none.
     *
     * @throws org.openkepu.shared.NotFound for anybody else's activity
     * @throws org.openkepu.shared.RuleBroken activity.preview.incomplete while host or details cannot be submitted
     */
    Preview of(UUID activityId, Actor owner);
}
