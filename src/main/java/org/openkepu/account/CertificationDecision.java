package org.openkepu.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on a person's application.
 *
 * @param state granted or rejected
 * @param reason why it was rejected, else null
 * @param at portal time
 */
public record CertificationDecision(
        CertificationState state, @Nullable String reason, Instant at) {}
