package org.openkepu.recommendation.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityFilters;
import org.openkepu.activity.Hosts;
import org.openkepu.activity.OfficeListing;
import org.openkepu.activity.PublishedActivities;
import org.openkepu.shared.QueryValues;
import org.openkepu.shared.Texts;
import org.openkepu.shared.web.Pager;

/** What is chosen from on the slate's page: two lists, each with a search and pages of its own. */
class SlateQuery {

    static final String PATH = "/office/slate";
    private static final int LONGEST = 100;

    private final QueryValues asked;
    private final @Nullable String q;
    private final boolean all;
    private final @Nullable String uq;
    private final int page;
    private final @Nullable Long after;
    private final int unitPage;

    SlateQuery(Map<String, List<String>> parameters) {
        asked = new QueryValues(parameters);
        q = asked.value("q", SlateQuery::searched);
        all = asked.value("show", text -> text.equals("all") ? text : null) != null;
        uq = asked.value("uq", SlateQuery::searched);
        page = ActivityFilters.page(asked);
        after = ActivityFilters.after(asked);
        Integer units = asked.position("upage", text -> text.matches("\\d{1,6}") ? Integer.valueOf(text) : null);
        unitPage = units == null ? 1 : Math.max(1, units);
    }

    private static @Nullable String searched(String text) {
        return Texts.length(text) <= LONGEST ? text : null;
    }

    public @Nullable String q() {
        return q;
    }

    public boolean all() {
        return all;
    }

    public @Nullable String uq() {
        return uq;
    }

    public int page() {
        return page;
    }

    @Nullable
    Long after() {
        return after;
    }

    public int unitPage() {
        return unitPage;
    }

    public Map<String, String> kept() {
        return asked.kept();
    }

    /** The page with both lists as they are. */
    String here() {
        return asked.address(PATH, "show", all ? "all" : null);
    }

    /** The list of eligible activities only, or of all. */
    public String showing(boolean everything) {
        return asked.address(PATH, "show", everything ? "all" : null) + "#choose-activity";
    }

    Pager pager(OfficeListing listing) {
        int last = Math.min(listing.pages(), PublishedActivities.LAST_NUMBERED_PAGE);
        boolean numbered = listing.page() > 0 && listing.page() < last;
        String beyond = listing.next() == null || numbered
                ? null
                : asked.address(PATH, "after", Long.toString(listing.next())) + "#choose-activity";
        return Pager.of(
                listing.total(),
                listing.page(),
                last,
                beyond,
                number -> asked.address(PATH, "page", number == 1 ? null : Integer.toString(number))
                        + "#choose-activity");
    }

    Pager pager(Hosts.Page hosts) {
        return Pager.of(
                hosts.total(),
                hosts.page(),
                Hosts.PAGE_SIZE,
                number -> asked.address(PATH, "upage", number == 1 ? null : Integer.toString(number)) + "#choose-unit");
    }
}
