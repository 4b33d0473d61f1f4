package org.openkepu.activity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What everybody may read of activities. */
public interface PublishedActivities {

    /** Rows on a page. */
    int PAGE_SIZE = 20;

    /** Pages that are reached by number; later ones only by {@code after}. */
    int LAST_NUMBERED_PAGE = 500;

    /**
     * A page of what the filter asks for, the latest published first.
     *
     * @param page 1 to 500; beyond the end the last page is answered
     * @param after when given, the rows after this sequence instead of a numbered page
     */
    Listing list(ActivityFilter filter, int page, @Nullable Long after);

    /** The published or cancelled activity of a number; empty for any other. */
    Optional<PublishedActivity> find(String number);

    /** How many activities of a year are published, exact at once. */
    long countOf(int year);
}
