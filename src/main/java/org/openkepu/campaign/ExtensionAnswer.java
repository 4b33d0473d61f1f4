package org.openkepu.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request for an extension.
 *
 * @param subject what it was asked for
 * @param closesAt the new end asked for, the first instant outside
 * @param answer why it was refused, else null
 * @param at portal time of the decision
 */
public record ExtensionAnswer(
        StageKind kind,
        String subject,
        boolean granted,
        Instant closesAt,
        @Nullable String answer,
        Instant at) {}
