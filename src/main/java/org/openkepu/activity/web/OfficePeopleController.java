package org.openkepu.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.OfficeDesk;
import org.openkepu.activity.domain.PeopleRevealing;
import org.openkepu.shared.Actor;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.web.Crumb;
import org.openkepu.shared.web.FormTokens;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The science workers of an activity in full: asked for with a reason, shown once. */
@Controller
@RequestMapping({"/office/activities/{id}/people", "/operator/activities/{id}/people"})
class OfficePeopleController {

    private final OfficeActivityPage page;
    private final OfficeDesk desk;
    private final PeopleRevealing revealing;
    private final FormTokens tokens;

    OfficePeopleController(OfficeActivityPage page, OfficeDesk desk, PeopleRevealing revealing, FormTokens tokens) {
        this.page = page;
        this.desk = desk;
        this.revealing = revealing;
        this.tokens = tokens;
    }

    @GetMapping
    String back(@PathVariable UUID id, Actor actor) {
        return "redirect:" + OfficeBase.of(actor) + "/activities/" + id;
    }

    @PostMapping
    String ask(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        try {
            return "redirect:"
                    + tokens.once(
                            token,
                            actor.accountId(),
                            "people" + id + reason,
                            () -> OfficeBase.of(actor) + "/activities/" + id + "/people/"
                                    + revealing.ask(id, reason, actor));
        } catch (FormRefused refusal) {
            return page.refused(id, "people", reason, refusal, actor, language, model, response);
        }
    }

    @GetMapping("/{reveal}")
    String show(
            @PathVariable UUID id, @PathVariable UUID reveal, Actor actor, Model model, HttpServletResponse response) {
        var view = desk.view(id, actor);
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("people", revealing.show(id, reveal, actor));
        model.addAttribute(
                "crumbs",
                OfficeBase.crumbs(
                        actor,
                        Crumb.thing(view.title(), OfficeBase.of(actor) + "/activities/" + id),
                        Crumb.page("activity.field.people", null)));
        return "activity/office-people";
    }
}
