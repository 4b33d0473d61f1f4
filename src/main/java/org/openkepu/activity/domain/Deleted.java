package org.openkepu.activity.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft in the bin.
 *
 * @param goneAt from when it cannot be taken back
 */
public record Deleted(UUID id, @Nullable String title, Instant deletedAt, Instant goneAt) {}
