package org.openkepu.activity.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft in the bin.
 *
 * @param version of the activity's row
 * @param goneAt from when it cannot be taken back
 */
public record Deleted(UUID id, long version, @Nullable String title, Instant deletedAt, Instant goneAt) {}
