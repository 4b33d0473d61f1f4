package org.openkepu.feedback;

import java.util.List;
import java.util.UUID;

/** Tells people what they were answered. */
public interface FeedbackAnswers {

    /** The latest answers to what the person sent, the newest first, at most fifty, in one statement. */
    List<FeedbackAnswer> toldTo(UUID accountId);
}
