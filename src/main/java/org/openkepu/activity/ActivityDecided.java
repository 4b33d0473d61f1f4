package org.openkepu.activity;

import java.util.UUID;

/**
 * An office has decided about a person's activity; said within the transaction of the decision.
 *
 * @param n the decision's place in the activity's history
 * @param title null while the activity has none
 */
public record ActivityDecided(
        UUID activityId,
        int n,
        DecisionKind kind,
        UUID ownerId,
        @org.jspecify.annotations.Nullable String title) {}
