package org.openkepu.campaign;

import java.util.UUID;

/**
 * A request for an extension was answered; said within the transaction of the answer.
 *
 * @param requestId answered once
 * @param askerId the account that asked
 * @param subject what it was asked for
 */
public record ExtensionAnswered(UUID requestId, UUID askerId, String subject, boolean granted) {}
