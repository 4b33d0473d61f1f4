package org.openkepu.activity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision about an activity, as its history and its owner's inbox show it.
 *
 * @param n its place in the activity's history, from 1
 * @param title the activity's name
 * @param byName name of the account that decided
 * @param reason null where none was given
 * @param version the filing version it was decided upon
 * @param at portal time
 */
public record ActivityDecision(
        UUID activityId,
        int n,
        DecisionKind kind,
        String title,
        String byName,
        @Nullable String reason,
        int version,
        Instant at) {}
