package org.openkepu.account.domain;

import java.util.UUID;

/**
 * Whose number has answered a code.
 *
 * @param accountId the account of the number
 * @param isNew whether it was made just now
 */
public record CodeOwner(UUID accountId, boolean isNew) {}
