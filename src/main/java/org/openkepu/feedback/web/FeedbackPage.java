package org.openkepu.feedback.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.feedback.domain.FeedbackForm;
import org.openkepu.feedback.domain.FeedbackSending;
import org.openkepu.shared.Actor;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Problem;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Crumb;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 意见反馈: one short form for everybody, a receipt number to come back with, and what one has sent. */
@Controller
class FeedbackPage {

    private final FeedbackSending sending;
    private final FormTokens tokens;
    private final Refused refused;

    FeedbackPage(FeedbackSending sending, FormTokens tokens, Refused refused) {
        this.sending = sending;
        this.tokens = tokens;
        this.refused = refused;
    }

    @GetMapping("/feedback")
    String show(@RequestParam(required = false) @Nullable String page, @Nullable Actor actor, Model model) {
        var form = new FeedbackForm(
                null,
                null,
                sending.provinceOf(actor).orElse(null),
                FeedbackSending.page(page).orElse(null));
        return page(form, model);
    }

    @PostMapping("/feedback")
    String send(
            @ModelAttribute("form") FeedbackForm form,
            @RequestParam(required = false) @Nullable String token,
            @Nullable Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        try {
            sending.admit(form, actor, request.getRemoteAddr());
            String address = tokens.once(
                    token,
                    owner(actor, request),
                    form + "|" + form.text(),
                    () -> "/feedback/" + sending.send(form, actor));
            flash.addFlashAttribute("flash", Flash.done("feedback.sent"));
            return "redirect:" + address;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
        }
        return page(form, model);
    }

    /** Whose token it is: the account's, for a visitor the session's. */
    private static UUID owner(@Nullable Actor actor, HttpServletRequest request) {
        return actor != null
                ? actor.accountId()
                : UUID.nameUUIDFromBytes(request.getSession().getId().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/feedback/state")
    String look(@RequestParam(required = false) @Nullable String number, Model model, HttpServletResponse response) {
        var found = sending.find(number);
        if (found.isPresent()) {
            return "redirect:/feedback/" + found.get().receipt();
        }
        model.addAttribute("number", number);
        if (number != null && !number.isBlank()) {
            refused.tell(List.of(Problem.wrong("number", "feedback.receipt.unknown")), model, response);
            response.setStatus(404);
        }
        return "feedback/state";
    }

    @GetMapping("/feedback/{receipt:[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}}")
    String receipt(@PathVariable String receipt, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("item", sending.find(receipt).orElseThrow(NotFound::new));
        return "feedback/receipt";
    }

    @GetMapping("/account/feedback")
    String own(Actor actor, Model model) {
        model.addAttribute(
                "crumbs", java.util.List.of(Crumb.page("account.title", "/account"), Crumb.page("feedback.own", null)));
        model.addAttribute("items", sending.sentBy(actor));
        return "feedback/own";
    }

    private String page(FeedbackForm form, Model model) {
        Map<String, String> provinces = new LinkedHashMap<>();
        sending.provinces().forEach(region -> provinces.put(region.code(), region.name()));
        model.addAttribute("form", form);
        model.addAttribute("provinces", provinces);
        model.addAttribute("token", FormTokens.fresh());
        return "feedback/feedback";
    }
}
