package org.openkepu.feedback.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.feedback.domain.FeedbackDesk;
import org.openkepu.feedback.domain.FeedbackList;
import org.openkepu.shared.Actor;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Role;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Pager;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Feedback routed to a province, and all of it for the operator: read and answered. */
@Controller
@RequestMapping({"/office/feedback", "/operator/feedback"})
class FeedbackDeskPage {

    private static final List<String> STATES = List.of("RECEIVED", "ANSWERED");

    private final FeedbackDesk desk;
    private final FormTokens tokens;
    private final Refused refused;

    FeedbackDeskPage(FeedbackDesk desk, FormTokens tokens, Refused refused) {
        this.desk = desk;
        this.tokens = tokens;
        this.refused = refused;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String page,
            Actor actor,
            Model model) {
        return page(state, page, actor, model);
    }

    @GetMapping("/{id}/replies")
    String back(@PathVariable UUID id, Actor actor) {
        return "redirect:" + base(actor);
    }

    @PostMapping("/{id}/replies")
    String answer(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            String address = tokens.once(token, actor.accountId(), "feedback" + id + text, () -> {
                desk.answer(id, text, actor);
                return base(actor);
            });
            flash.addFlashAttribute("flash", Flash.done("feedback.answered"));
            return "redirect:" + address;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
        }
        model.addAttribute("refusedId", id);
        model.addAttribute("refusedText", text);
        return page(null, null, actor, model);
    }

    private String page(@Nullable String asked, @Nullable String page, Actor actor, Model model) {
        String state = STATES.contains(String.valueOf(asked)) ? asked : null;
        FeedbackList list = desk.list(actor, state, number(page));
        String filter = state == null ? "" : "state=" + state + "&";
        model.addAttribute("base", base(actor));
        model.addAttribute("operator", actor.role() == Role.OPERATOR);
        model.addAttribute("list", list);
        model.addAttribute("state", state);
        model.addAttribute("states", STATES);
        model.addAttribute("token", FormTokens.fresh());
        model.addAttribute(
                "pager",
                Pager.of(
                        list.total(),
                        list.page(),
                        FeedbackList.PAGE_SIZE,
                        n -> base(actor) + "?" + filter + "page=" + n));
        return "feedback/desk";
    }

    private static int number(@Nullable String page) {
        return page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    }

    private static String base(Actor actor) {
        return actor.role() == Role.OPERATOR ? "/operator/feedback" : "/office/feedback";
    }
}
