package org.openkepu.feedback;

import java.util.UUID;

/**
 * Somebody with an account was answered; said within the transaction of the answer.
 *
 * @param replyId the answer, once for each
 */
public record FeedbackAnswered(UUID replyId, UUID senderId, String receipt) {}
