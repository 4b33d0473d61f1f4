package org.openkepu.notification.domain;

import java.time.Instant;
import org.openkepu.feedback.FeedbackAnswer;

/** An answer to what the person told those who run the portal. */
record Answered(FeedbackAnswer answer) implements Message {

    @Override
    public String kind() {
        return "feedback";
    }

    @Override
    public Instant at() {
        return answer.at();
    }
}
