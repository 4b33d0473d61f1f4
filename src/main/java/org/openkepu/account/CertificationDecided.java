package org.openkepu.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A person's application was granted or rejected; said within the transaction of the decision.
 *
 * @param at portal time
 */
public record CertificationDecided(UUID accountId, CertificationState state, Instant at) {}
