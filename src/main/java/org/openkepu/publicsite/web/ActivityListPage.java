package org.openkepu.publicsite.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityFilters;
import org.openkepu.activity.ActivityViews;
import org.openkepu.activity.Listing;
import org.openkepu.activity.PublishedActivities;
import org.openkepu.campaign.Campaigns;
import org.openkepu.region.Region;
import org.openkepu.region.Regions;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.web.Pager;
import org.openkepu.shared.web.TileMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The public activities of a year (B73–B75): one filter in a shareable address, seen as list, as month or as map, without script. */
@Controller
class ActivityListPage {

    private static final String TAIWAN = "710000";

    private final Campaigns campaigns;
    private final PublishedActivities activities;
    private final ActivityViews views;
    private final Regions regions;
    private final ActivityCards cards;
    private final ListForm form;
    private final Speech speech;
    private final ActivityFilters filters;
    private final PortalClock clock;

    ActivityListPage(
            Campaigns campaigns,
            PublishedActivities activities,
            ActivityViews views,
            Regions regions,
            ActivityCards cards,
            ListForm form,
            Speech speech,
            ActivityFilters filters,
            PortalClock clock) {
        this.campaigns = campaigns;
        this.activities = activities;
        this.views = views;
        this.regions = regions;
        this.cards = cards;
        this.form = form;
        this.speech = speech;
        this.filters = filters;
        this.clock = clock;
    }

    /** The way to another view of the same activities. */
    record Way(String code, String address, boolean here) {}

    @GetMapping("/activities")
    String show(@RequestParam MultiValueMap<String, String> asked, Model model) {
        var query = new ListQuery(asked, campaigns, filters);
        form.show(query, model);
        Listing listing = activities.list(query.filter(), query.page(), query.after());
        model.addAttribute("campaignName", speech.name(query.campaign()));
        model.addAttribute("total", listing.total());
        model.addAttribute("totalKey", listing.more() ? "publicsite.activities.more" : "publicsite.activities.total");
        model.addAttribute("cut", listing.more());
        model.addAttribute("view", query.view().code());
        if (query.campaign().current()) {
            model.addAttribute("feed", query.feed());
        }
        model.addAttribute(
                "openData", "/activities.csv?year=" + query.campaign().year());
        model.addAttribute(
                "ways",
                Arrays.stream(ListQuery.View.values())
                        .map(view -> new Way(view.code(), query.in(view), view == query.view()))
                        .toList());
        switch (query.view()) {
            case LIST -> {
                model.addAttribute("cards", cards.of(listing.lines()));
                model.addAttribute("pager", pager(listing, query));
            }
            case CALENDAR ->
                MonthCalendar.of(query, views, speech, clock.today())
                        .ifPresent(calendar -> model.addAttribute("calendar", calendar));
            case MAP -> views.provinces(query.filter()).ifPresent(counts -> map(counts, query, model));
        }
        return "publicsite/activities";
    }

    /** The list as some type its address. */
    @GetMapping("/activities/")
    RedirectView withoutTheSlash() {
        var list = new RedirectView("/activities");
        list.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        list.setPropagateQueryParams(true);
        return list;
    }

    private static Pager pager(Listing listing, ListQuery query) {
        int last = Math.min(listing.pages(), PublishedActivities.LAST_NUMBERED_PAGE);
        boolean numbered = listing.page() > 0 && listing.page() < last;
        String beyond = listing.next() == null || numbered ? null : query.after(listing.next());
        return Pager.of(listing.total(), listing.page(), last, beyond, query::page);
    }

    /** Every province with its number; where a place is asked for its own leads on, as the list's total counts nothing else. */
    private void map(Map<String, Long> counts, ListQuery query, Model model) {
        String chosen = query.filter().provinceCode();
        var provinces = new LinkedHashMap<String, TileMap.Province>();
        for (Region region : regions.children(null)) {
            boolean asked = chosen == null || chosen.equals(region.code());
            provinces.put(
                    region.code(),
                    province(
                            region.name(),
                            counts.getOrDefault(region.code(), 0L),
                            asked ? query.inMap(region.code()) : null));
        }
        provinces.put(TAIWAN, province(regions.find(TAIWAN).map(Region::name).orElse("台湾省"), null, null));
        model.addAttribute("map", TileMap.of(provinces, chosen));
        if (chosen == null) {
            model.addAttribute("mapRows", List.copyOf(provinces.values()));
        } else {
            model.addAttribute("mapRows", List.of(Objects.requireNonNull(provinces.get(chosen))));
            model.addAttribute("wholeMap", query.without("provinceCode"));
        }
    }

    private static TileMap.Province province(String name, @Nullable Long count, @Nullable String href) {
        return new TileMap.Province(name, count, href);
    }
}
