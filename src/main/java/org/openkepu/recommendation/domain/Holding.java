package org.openkepu.recommendation.domain;

import java.util.UUID;

/** Which body's slate an activity stands on. */
public record Holding(UUID activityId, UUID lineId, UUID slateId, UUID bodyId, Slate.State state) {}
