package org.openkepu.activity;

import java.util.UUID;

/** What became of an activity everybody may read: moved since it was published, renewed from one year to the next. */
public interface ActivityStories {

    /** The story of a published or cancelled activity; an empty one for any other. */
    ActivityStory of(UUID activityId);
}
