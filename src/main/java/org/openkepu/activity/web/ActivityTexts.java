package org.openkepu.activity.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Mode;
import org.openkepu.activity.domain.DetailsText;
import org.openkepu.activity.domain.FieldChange;
import org.openkepu.activity.domain.PartView;
import org.openkepu.authority.Authorities;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Choice;
import org.openkepu.region.Regions;
import org.openkepu.shared.Ids;
import org.openkepu.shared.web.Crumb;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says codes, divisions and bodies of a filing in words. */
@Component
class ActivityTexts {

    private final MessageSource messages;
    private final Regions regions;
    private final Authorities authorities;

    ActivityTexts(MessageSource messages, Regions regions, Authorities authorities) {
        this.messages = messages;
        this.regions = regions;
        this.authorities = authorities;
    }

    /**
     * The campaign's option lists by code, in the reader's language, retired entries only where they are chosen; the modes
     * beside them.
     */
    Map<String, Map<String, String>> choices(Campaign campaign, DetailsText chosen, Locale language) {
        return Map.of(
                "form", names(offered(campaign.forms(), List.of(Objects.toString(chosen.form(), ""))), language),
                "theme", names(offered(campaign.themes(), List.of(Objects.toString(chosen.theme(), ""))), language),
                "audience", names(offered(campaign.audiences(), chosen.audience()), language),
                "mode", modes(language),
                "free", yesOrNo("free", language),
                "barrierFree", yesOrNo("barrierFree", language));
    }

    /** All entries ever offered, retired ones among them: what a list can be narrowed by. */
    Map<String, Map<String, String>> choices(Campaign campaign, Locale language) {
        return Map.of(
                "form", names(campaign.forms(), language),
                "theme", names(campaign.themes(), language),
                "audience", names(campaign.audiences(), language),
                "mode", modes(language));
    }

    private static List<Choice> offered(List<Choice> choices, @Nullable List<String> chosen) {
        return choices.stream()
                .filter(choice -> !choice.retired() || chosen != null && chosen.contains(choice.code()))
                .toList();
    }

    /** A field's text as a person reads it: names in place of codes, the empty string for nothing. */
    String say(String field, @Nullable String text, Campaign campaign, Locale language) {
        if (text == null || text.isBlank()) {
            return "";
        }
        return switch (field) {
            case "regionCode" -> regions.pathName(text);
            case "mode" -> modes(language).getOrDefault(text, text);
            case "form" -> names(campaign.forms(), language).getOrDefault(text, text);
            case "theme" -> names(campaign.themes(), language).getOrDefault(text, text);
            case "audience" -> audience(text, campaign, language);
            case "attributionLevel" ->
                Objects.requireNonNullElse(messages.getMessage("shared.authority." + text, null, text, language), text);
            case "authorityId" ->
                Ids.read(text)
                        .flatMap(authorities::find)
                        .map(body -> body.name())
                        .orElse(text);
            case "unitId" -> messages.getMessage("activity.host.bound", null, language);
            case "free", "barrierFree" -> yesOrNo(field, language).getOrDefault(text, text);
            case "startsAt", "endsAt" -> text.replace('T', ' ');
            default -> text;
        };
    }

    /** The way to a part's page. */
    List<Crumb> crumbs(PartView view) {
        return List.of(
                Crumb.page("activity.desk.title", "/desk"),
                task(view.activityId(), view.title()),
                Crumb.page("activity." + view.part().slug() + ".title", null));
    }

    /** The way to another page of an activity. */
    List<Crumb> crumbs(UUID activityId, @Nullable String title, String key) {
        return List.of(Crumb.page("activity.desk.title", "/desk"), task(activityId, title), Crumb.page(key, null));
    }

    /** A difference with names in place of codes. */
    Map<String, String> change(FieldChange change, Campaign campaign, Locale language) {
        return Map.of(
                "label", messages.getMessage("activity.field." + change.field(), null, language),
                "field", change.field(),
                "before", say(change.field(), change.before(), campaign, language),
                "after", say(change.field(), change.after(), campaign, language));
    }

    private static Crumb task(UUID activityId, @Nullable String title) {
        String address = "/desk/activities/" + activityId;
        return title == null ? Crumb.page("activity.untitled", address) : Crumb.thing(title, address);
    }

    private String audience(String codes, Campaign campaign, Locale language) {
        var names = names(campaign.audiences(), language);
        return String.join(
                messages.getMessage("activity.list-separator", null, language),
                Arrays.stream(codes.split(","))
                        .map(code -> names.getOrDefault(code, code))
                        .toList());
    }

    private static Map<String, String> names(List<Choice> choices, Locale language) {
        var names = new LinkedHashMap<String, String>();
        choices.forEach(choice -> names.put(choice.code(), choice.nameIn(language)));
        return names;
    }

    private Map<String, String> yesOrNo(String field, Locale language) {
        var names = new LinkedHashMap<String, String>();
        for (String said : List.of("true", "false")) {
            names.put(said, messages.getMessage("activity." + field + "." + said, null, language));
        }
        return names;
    }

    private Map<String, String> modes(Locale language) {
        var names = new LinkedHashMap<String, String>();
        for (Mode mode : Mode.values()) {
            names.put(mode.name(), messages.getMessage("activity.mode." + mode, null, language));
        }
        return names;
    }
}
