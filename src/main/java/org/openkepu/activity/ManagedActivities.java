package org.openkepu.activity;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Scope;

/** What offices read of the activities in their scope; drafts are nobody's but their owner's. */
public interface ManagedActivities {

    /** Rows on a page. */
    int PAGE_SIZE = 20;

    /**
     * A page of what the filter asks for inside the scope, in a fixed number of statements.
     *
     * @param page 1 to {@link PublishedActivities#LAST_NUMBERED_PAGE}; beyond the end the last page is answered
     * @param after when given, and the newest stand first, the rows after this sequence instead of a numbered page
     */
    OfficeListing list(Scope scope, OfficeFilter filter, int page, @Nullable Long after);

    /** How many rows the list has, exact. */
    long total(Scope scope, OfficeFilter filter);

    /** Hands every row of the list over in its order, for exports: read on the way, never held as a whole. */
    void each(Scope scope, OfficeFilter filter, Consumer<OfficeLine> taker);
}
