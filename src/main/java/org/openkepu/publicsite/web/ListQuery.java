package org.openkepu.publicsite.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.activity.ActivityFilters;
import org.openkepu.campaign.Campaign;
import org.openkepu.shared.QueryValues;

/** The address of the public list taken apart, and the addresses that lead on from it. */
class ListQuery {

    private static final String PATH = "/activities";

    private final QueryValues asked;
    private final ActivityFilter filter;
    private final int page;
    private final @Nullable Long after;

    ListQuery(Map<String, List<String>> parameters, Campaign campaign, ActivityFilters filters) {
        asked = new QueryValues(parameters);
        filter = filters.common(asked, campaign);
        page = ActivityFilters.page(asked);
        after = ActivityFilters.after(asked);
    }

    ActivityFilter filter() {
        return filter;
    }

    int page() {
        return page;
    }

    @Nullable
    Long after() {
        return after;
    }

    /** Names of parameters whose value is none. */
    List<String> ignored() {
        return asked.ignored();
    }

    /** What is asked for, by name, in the order of the form. */
    Map<String, String> kept() {
        return asked.kept();
    }

    /** The same list on another page. */
    String page(int number) {
        return asked.address(PATH, "page", number == 1 ? null : Integer.toString(number));
    }

    /** The same list continued. */
    String after(long sequence) {
        return asked.address(PATH, "after", Long.toString(sequence));
    }

    /** The list without one of its filters, and without what stands under it. */
    String without(String name) {
        return asked.without(
                PATH,
                switch (name) {
                    case "provinceCode" -> List.of(name, "cityCode", "countyCode");
                    case "cityCode" -> List.of(name, "countyCode");
                    default -> List.of(name);
                });
    }
}
