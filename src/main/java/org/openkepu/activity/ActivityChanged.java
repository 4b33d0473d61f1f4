package org.openkepu.activity;

import java.util.UUID;

/**
 * An activity's state or what was submitted of it has changed. Published inside the change's transaction, so that whoever
 * depends on the activity decides together with it; what only follows listens after commit.
 */
public record ActivityChanged(UUID activityId) {}
