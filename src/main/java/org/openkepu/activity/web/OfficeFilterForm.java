package org.openkepu.activity.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.openkepu.activity.ActivityFilters;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.Days;
import org.openkepu.activity.OfficeSort;
import org.openkepu.activity.Phase;
import org.openkepu.activity.Trait;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.campaign.Campaign;
import org.openkepu.region.Region;
import org.openkepu.region.RegionLevel;
import org.openkepu.region.Regions;
import org.openkepu.registry.CertifiedUnit;
import org.openkepu.registry.CertifiedUnits;
import org.openkepu.shared.Ids;
import org.openkepu.shared.Scope;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What an office can filter its list by, and what it does filter by as chips. */
@Component
class OfficeFilterForm {

    private static final List<String> ALWAYS_SEEN =
            List.of("q", "provinceCode", "cityCode", "countyCode", "status", "sort");

    private final ActivityTexts words;
    private final Regions regions;
    private final Authorities authorities;
    private final CertifiedUnits units;
    private final MessageSource messages;

    OfficeFilterForm(
            ActivityTexts words,
            Regions regions,
            Authorities authorities,
            CertifiedUnits units,
            MessageSource messages) {
        this.words = words;
        this.regions = regions;
        this.authorities = authorities;
        this.units = units;
        this.messages = messages;
    }

    /**
     * One filter in use.
     *
     * @param without address of the list without it
     */
    record Chip(String field, String name, String value, String without) {}

    void fill(Model model, OfficeListQuery query, Campaign campaign, Scope scope) {
        Locale language = LocaleContextHolder.getLocale();
        var choices = words.choices(campaign, language);
        model.addAttribute("asked", query.kept());
        model.addAttribute("choices", choices);
        model.addAttribute("states", named("publicsite.state.", Phase.values(), language));
        var statuses = named("activity.state.", ActivityState.values(), language);
        statuses.remove(ActivityState.DRAFT.name());
        model.addAttribute("statuses", statuses);
        model.addAttribute("sorts", named("office.sort.", OfficeSort.values(), language));
        model.addAttribute("traits", named("office.trait.", Trait.values(), language));
        model.addAttribute("yesOrNo", yesOrNo(language));
        Days begun = query.filter().startsOn();
        model.addAttribute("month", begun != null && !begun.isOne());
        model.addAttribute("passedOver", query.passedOver());
        model.addAttribute(
                "more",
                Stream.of(query.kept(), query.passedOver())
                        .flatMap(asked -> asked.keySet().stream())
                        .anyMatch(name -> !ALWAYS_SEEN.contains(name)));
        model.addAttribute(
                "ignored",
                query.ignored().stream().map(name -> label(name, language)).toList());
        model.addAttribute("chips", chips(query, choices, campaign, language));
        places(model, query, scope);
    }

    private void places(Model model, OfficeListQuery query, Scope scope) {
        boolean inProvince = scope.line() == Scope.Line.PROVINCE;
        String province =
                inProvince ? scope.regionCode() : query.filter().common().provinceCode();
        String city = query.filter().common().cityCode();
        List<Region> under = province == null ? List.of() : regions.children(province);
        List<Region> below = city == null ? under : regions.children(city);
        model.addAttribute("provinces", inProvince ? Map.of() : Region.names(regions.children(null)));
        model.addAttribute("cities", of(RegionLevel.CITY, under));
        model.addAttribute("counties", of(RegionLevel.COUNTY, below));
    }

    private static Map<String, String> of(RegionLevel level, List<Region> regions) {
        return Region.names(
                regions.stream().filter(region -> region.level() == level).toList());
    }

    private List<Chip> chips(
            OfficeListQuery query, Map<String, Map<String, String>> choices, Campaign campaign, Locale language) {
        var chips = new ArrayList<Chip>();
        query.kept().forEach((name, value) -> {
            if (!name.equals("sort")) {
                chips.add(new Chip(
                        name,
                        label(name, language),
                        shown(name, value, choices, campaign, language),
                        query.without(name)));
            }
        });
        return chips;
    }

    private String shown(
            String name, String value, Map<String, Map<String, String>> choices, Campaign campaign, Locale language) {
        return switch (name) {
            case "provinceCode", "cityCode", "countyCode" ->
                regions.find(value).map(Region::name).orElse(value);
            case "form", "theme", "audience", "mode" ->
                choices.getOrDefault(name, Map.of()).getOrDefault(value, value);
            case "state" -> messages.getMessage("publicsite.state." + value, null, language);
            case "status" -> messages.getMessage("activity.state." + value, null, language);
            case "trait" -> messages.getMessage("office.trait." + value, null, language);
            case "complete", "foodSafety" -> yesOrNo(language).getOrDefault(value, value);
            case "authorityId" ->
                authorities.find(id(value)).map(Authority::name).orElse(value);
            case "unitId" ->
                units.find(id(value), campaign.activityTo())
                        .map(CertifiedUnit::name)
                        .orElse(value);
            default -> value;
        };
    }

    private static UUID id(String value) {
        return Ids.read(value).orElseThrow();
    }

    private String label(String name, Locale language) {
        String key =
                ActivityFilters.OFFICE_NAMES.contains(name) ? "office.filter." + name : "publicsite.filter." + name;
        return messages.getMessage(key, null, language);
    }

    private Map<String, String> yesOrNo(Locale language) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("true", messages.getMessage("shared.yes", null, language));
        texts.put("false", messages.getMessage("shared.no", null, language));
        return texts;
    }

    private Map<String, String> named(String prefix, Enum<?>[] values, Locale language) {
        var texts = new LinkedHashMap<String, String>();
        for (Enum<?> value : values) {
            texts.put(value.name(), messages.getMessage(prefix + value.name(), null, language));
        }
        return texts;
    }
}
