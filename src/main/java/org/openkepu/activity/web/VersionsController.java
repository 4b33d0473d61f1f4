package org.openkepu.activity.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.FieldChange;
import org.openkepu.activity.domain.FiledVersion;
import org.openkepu.activity.domain.FilingHistory;
import org.openkepu.shared.Actor;
import org.openkepu.shared.web.Crumb;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 修改记录: every submitted version with what it changed, and any two side by side. */
@Controller
class VersionsController {

    private final FilingHistory history;
    private final ActivityTexts words;

    VersionsController(FilingHistory history, ActivityTexts words) {
        this.history = history;
        this.words = words;
    }

    /** A version with its changes in words. */
    record Told(FiledVersion version, List<Map<String, String>> changes) {}

    @GetMapping("/desk/activities/{id}/versions")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Actor actor,
            Locale language,
            Model model) {
        var told = history.of(id, number(from), number(to), actor);
        model.addAttribute("crumbs", words.crumbs(id, told.title(), "activity.versions.title"));
        return page(told, from, to, language, model);
    }

    /** The same for those who answer for the activity. */
    @GetMapping({"/office/activities/{id}/versions", "/operator/activities/{id}/versions"})
    String within(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Actor actor,
            Locale language,
            Model model) {
        var told = history.within(id, number(from), number(to), actor);
        model.addAttribute(
                "crumbs",
                OfficeBase.crumbs(
                        actor,
                        Crumb.thing(String.valueOf(told.title()), OfficeBase.of(actor) + "/activities/" + id),
                        Crumb.page("activity.versions.title", null)));
        return page(told, from, to, language, model);
    }

    private String page(
            FilingHistory.History told, @Nullable String from, @Nullable String to, Locale language, Model model) {
        model.addAttribute(
                "versions",
                told.versions().stream()
                        .map(version -> new Told(version, say(version.changes(), told, language)))
                        .toList());
        model.addAttribute("authors", told.authors());
        var compared = told.compared();
        model.addAttribute("compared", compared == null ? null : say(compared, told, language));
        model.addAttribute("from", chosen(from, told, 1));
        model.addAttribute("to", chosen(to, told, 0));
        return "activity/versions";
    }

    /** The version chosen, else one of the latest: the form then offers the last change first. */
    private static @Nullable Integer chosen(@Nullable String text, FilingHistory.History told, int place) {
        Integer number = number(text);
        boolean offered = number == null && place < told.versions().size();
        return offered ? Integer.valueOf(told.versions().get(place).n()) : number;
    }

    private List<Map<String, String>> say(List<FieldChange> changes, FilingHistory.History told, Locale language) {
        return changes.stream()
                .map(change -> words.change(change, told.campaign(), language))
                .toList();
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("[1-9]\\d{0,5}") ? Integer.valueOf(text) : null;
    }
}
