package org.openkepu.activity;

import java.util.List;
import java.util.UUID;

/** Tells owners what people on their lists changed themselves. */
public interface OwnEntryChanges {

    /** The latest changes on a person's lists, the newest first, at most a hundred, in one statement. */
    List<OwnEntryChange> toldTo(UUID ownerId);
}
