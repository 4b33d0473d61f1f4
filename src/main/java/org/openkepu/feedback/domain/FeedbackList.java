package org.openkepu.feedback.domain;

import java.util.List;

/**
 * One page of feedback.
 *
 * @param total how many the whole list has
 * @param waiting how many of them nobody has answered
 * @param page the page shown, from 1
 */
public record FeedbackList(List<FeedbackItem> items, long total, long waiting, int page) {

    /** Rows on a page. */
    public static final int PAGE_SIZE = 20;
}
