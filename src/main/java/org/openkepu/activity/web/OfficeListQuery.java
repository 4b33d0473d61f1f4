package org.openkepu.activity.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityFilters;
import org.openkepu.activity.OfficeFilter;
import org.openkepu.activity.OfficeListing;
import org.openkepu.activity.PublishedActivities;
import org.openkepu.campaign.Campaign;
import org.openkepu.shared.QueryValues;
import org.openkepu.shared.Scope;
import org.openkepu.shared.web.Pager;

/** The address of an office's list taken apart, and the addresses that lead on from it. */
class OfficeListQuery {

    private final String path;
    private final QueryValues asked;
    private final OfficeFilter filter;
    private final int page;
    private final @Nullable Long after;

    OfficeListQuery(
            String path,
            Map<String, List<String>> parameters,
            Campaign campaign,
            Scope scope,
            ActivityFilters filters) {
        this.path = path;
        asked = new QueryValues(parameters);
        filter = filters.office(asked, campaign, scope);
        page = ActivityFilters.page(asked);
        after = ActivityFilters.after(asked);
    }

    String path() {
        return path;
    }

    OfficeFilter filter() {
        return filter;
    }

    int page() {
        return page;
    }

    @Nullable
    Long after() {
        return after;
    }

    Map<String, String> kept() {
        return asked.kept();
    }

    List<String> ignored() {
        return asked.ignored();
    }

    Map<String, String> passedOver() {
        return asked.passedOver();
    }

    /** The list without one of its filters, and without what stands under it. */
    String without(String name) {
        return asked.without(
                path,
                switch (name) {
                    case "provinceCode" -> List.of(name, "cityCode", "countyCode");
                    case "cityCode" -> List.of(name, "countyCode");
                    default -> List.of(name);
                });
    }

    /** The same list as a sheet. */
    String sheet() {
        return asked.without(path + ".xlsx", List.of());
    }

    /** This very page, to come back to. */
    String here() {
        return after != null
                ? asked.address(path, "after", Long.toString(after))
                : asked.address(path, "page", page == 1 ? null : Integer.toString(page));
    }

    Pager pager(OfficeListing listing) {
        int last = Math.min(listing.pages(), PublishedActivities.LAST_NUMBERED_PAGE);
        boolean numbered = listing.page() > 0 && listing.page() < last;
        String beyond =
                listing.next() == null || numbered ? null : asked.address(path, "after", Long.toString(listing.next()));
        return Pager.of(
                listing.total(),
                listing.page(),
                last,
                beyond,
                number -> asked.address(path, "page", number == 1 ? null : Integer.toString(number)));
    }
}
