package org.openkepu.publicsite.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openkepu.activity.ActivityFilters;
import org.openkepu.activity.Listing;
import org.openkepu.activity.Mode;
import org.openkepu.activity.Phase;
import org.openkepu.activity.PublishedActivities;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.Choice;
import org.openkepu.region.Region;
import org.openkepu.region.RegionLevel;
import org.openkepu.region.Regions;
import org.openkepu.shared.web.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public list of activities: search, filters as chips in a shareable address, pages with a true total. */
@Controller
class ActivityListPage {

    private final Campaigns campaigns;
    private final PublishedActivities activities;
    private final Regions regions;
    private final ActivityCards cards;
    private final Speech speech;
    private final ActivityFilters filters;

    ActivityListPage(
            Campaigns campaigns,
            PublishedActivities activities,
            Regions regions,
            ActivityCards cards,
            Speech speech,
            ActivityFilters filters) {
        this.filters = filters;
        this.campaigns = campaigns;
        this.activities = activities;
        this.regions = regions;
        this.cards = cards;
        this.speech = speech;
    }

    /**
     * One filter in use.
     *
     * @param without address of the list without it
     */
    record Chip(String name, String value, String without) {}

    @GetMapping("/activities")
    String list(@RequestParam MultiValueMap<String, String> asked, Model model) {
        Campaign campaign = campaigns.current();
        var query = new ListQuery(asked, campaign, filters);
        Listing listing = activities.list(query.filter(), query.page(), query.after());
        model.addAttribute("cards", cards.of(listing.lines()));
        model.addAttribute("total", listing.total());
        model.addAttribute("totalKey", listing.more() ? "publicsite.activities.more" : "publicsite.activities.total");
        model.addAttribute("pager", pager(listing, query));
        model.addAttribute("asked", query.kept());
        model.addAttribute(
                "more",
                query.kept().keySet().stream()
                        .anyMatch(name -> !List.of("q", "provinceCode", "state").contains(name)));
        model.addAttribute(
                "ignored",
                query.ignored().stream()
                        .map(name -> speech.text("publicsite.filter." + name))
                        .toList());
        model.addAttribute("chips", chips(query, campaign));
        model.addAttribute("campaignName", speech.name(campaign));
        options(model, query, campaign);
        return "publicsite/activities";
    }

    private static Pager pager(Listing listing, ListQuery query) {
        int last = Math.min(listing.pages(), PublishedActivities.LAST_NUMBERED_PAGE);
        boolean numbered = listing.page() > 0 && listing.page() < last;
        String beyond = listing.next() == null || numbered ? null : query.after(listing.next());
        return Pager.of(listing.total(), listing.page(), last, beyond, query::page);
    }

    private void options(Model model, ListQuery query, Campaign campaign) {
        List<Region> under = query.filter().provinceCode() == null
                ? List.of()
                : regions.children(query.filter().provinceCode());
        var counties = new ArrayList<>(under.stream()
                .filter(region -> region.level() == RegionLevel.COUNTY)
                .toList());
        if (query.filter().cityCode() != null) {
            counties.clear();
            regions.children(query.filter().cityCode()).stream()
                    .filter(region -> region.level() == RegionLevel.COUNTY)
                    .forEach(counties::add);
        }
        model.addAttribute("provinces", regions.children(null));
        model.addAttribute(
                "cities",
                under.stream()
                        .filter(region -> region.level() == RegionLevel.CITY)
                        .toList());
        model.addAttribute("counties", counties);
        model.addAttribute("forms", names(campaign.forms()));
        model.addAttribute("themes", names(campaign.themes()));
        model.addAttribute("audiences", names(campaign.audiences()));
        model.addAttribute("modes", texts("publicsite.mode.", Mode.values()));
        model.addAttribute("states", texts("publicsite.state.", Phase.values()));
    }

    private List<Chip> chips(ListQuery query, Campaign campaign) {
        return query.kept().entrySet().stream()
                .map(entry -> new Chip(
                        speech.text("publicsite.filter." + entry.getKey()),
                        shown(entry.getKey(), entry.getValue(), campaign),
                        query.without(entry.getKey())))
                .toList();
    }

    private String shown(String name, String value, Campaign campaign) {
        return switch (name) {
            case "provinceCode", "cityCode", "countyCode" ->
                regions.find(value).map(Region::name).orElse(value);
            case "form" -> speech.name(campaign.forms(), value);
            case "theme" -> speech.name(campaign.themes(), value);
            case "audience" -> speech.name(campaign.audiences(), value);
            case "mode", "state" -> speech.text("publicsite." + name + "." + value);
            default -> value;
        };
    }

    private Map<String, String> names(List<Choice> choices) {
        var names = new LinkedHashMap<String, String>();
        choices.forEach(choice -> names.put(choice.code(), speech.name(choice)));
        return names;
    }

    private Map<String, String> texts(String prefix, Enum<?>[] values) {
        var texts = new LinkedHashMap<String, String>();
        for (Enum<?> value : values) {
            texts.put(value.name(), speech.text(prefix + value.name()));
        }
        return texts;
    }
}
