package org.openkepu.feedback.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.feedback.FeedbackKind;

/**
 * One piece of feedback with its answers, as every page shows it.
 *
 * @param receipt number of the form {@code 7K2M-9QXA-4TRB}
 * @param page the path it is about, null where none was named
 * @param province name of the province it was routed to, null for the operator alone
 * @param senderName null for a visitor
 * @param answered whether somebody has answered
 * @param sentAt portal time
 */
public record FeedbackItem(
        UUID id,
        String receipt,
        FeedbackKind kind,
        String text,
        @Nullable String page,
        @Nullable String province,
        @Nullable String senderName,
        boolean answered,
        Instant sentAt,
        List<Reply> replies) {

    /** One answer. */
    public record Reply(UUID feedbackId, String text, String byName, Instant at) {}
}
