package org.openkepu.publicsite.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openkepu.activity.Mode;
import org.openkepu.activity.Phase;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.Choice;
import org.openkepu.region.Region;
import org.openkepu.region.RegionLevel;
import org.openkepu.region.Regions;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The filters of the public list: what each offers, and those in use as chips that take them away. */
@Component
class ListForm {

    private static final List<String> ALWAYS_SEEN =
            List.of("q", "provinceCode", "state", "free", "barrierFree", "online");

    private static final List<String> DAYS = List.of("from", "to");

    private final Regions regions;
    private final Campaigns campaigns;
    private final Speech speech;

    ListForm(Regions regions, Campaigns campaigns, Speech speech) {
        this.regions = regions;
        this.campaigns = campaigns;
        this.speech = speech;
    }

    /**
     * One filter in use.
     *
     * @param without address of the list without it
     */
    record Chip(String name, String value, String without) {}

    void show(ListQuery query, Model model) {
        Campaign campaign = query.campaign();
        model.addAttribute("asked", query.kept());
        model.addAttribute("passedOver", query.passedOver());
        model.addAttribute(
                "more",
                !ALWAYS_SEEN.containsAll(query.kept().keySet())
                        || DAYS.stream().anyMatch(query.passedOver()::containsKey));
        model.addAttribute(
                "ignored",
                query.ignored().stream()
                        .map(name -> speech.text("publicsite.filter." + name))
                        .toList());
        model.addAttribute("chips", chips(query, campaign));
        model.addAttribute("provinces", Region.names(regions.children(null)));
        places(query, model);
        model.addAttribute("forms", names(campaign.forms()));
        model.addAttribute("themes", names(campaign.themes()));
        model.addAttribute("audiences", names(campaign.audiences()));
        model.addAttribute("modes", texts("publicsite.mode.", Mode.values()));
        model.addAttribute("states", texts("publicsite.state.", Phase.values()));
        var years = new LinkedHashMap<String, String>();
        campaigns.all().forEach(one -> years.put(String.valueOf(one.year()), speech.name(one)));
        model.addAttribute("years", years);
    }

    private void places(ListQuery query, Model model) {
        String province = query.filter().provinceCode();
        String city = query.filter().cityCode();
        List<Region> under = province == null ? List.of() : regions.children(province);
        model.addAttribute("cities", of(RegionLevel.CITY, under));
        model.addAttribute("counties", of(RegionLevel.COUNTY, city == null ? under : regions.children(city)));
    }

    private static Map<String, String> of(RegionLevel level, List<Region> regions) {
        return Region.names(
                regions.stream().filter(region -> region.level() == level).toList());
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
            case "free", "barrierFree", "online" -> speech.text("publicsite.filter.yes");
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
