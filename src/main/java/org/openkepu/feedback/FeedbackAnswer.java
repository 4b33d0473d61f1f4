package org.openkepu.feedback;

import java.time.Instant;

/**
 * One answer to what a person sent.
 *
 * @param receipt number under which the whole is found
 * @param byName name of the account that answered
 * @param at portal time
 */
public record FeedbackAnswer(String receipt, FeedbackKind kind, String text, String byName, Instant at) {}
