package org.openkepu.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.ActivityDeciding;
import org.openkepu.activity.domain.Reminding;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One activity before those who answer for it, and what they decide: hide, restore, send back, approve, remind. */
@Controller
@RequestMapping({"/office/activities/{id}", "/operator/activities/{id}"})
class OfficeDecisionController {

    private final OfficeActivityPage page;
    private final ActivityDeciding deciding;
    private final Reminding reminding;
    private final FormTokens tokens;

    OfficeDecisionController(
            OfficeActivityPage page, ActivityDeciding deciding, Reminding reminding, FormTokens tokens) {
        this.page = page;
        this.deciding = deciding;
        this.reminding = reminding;
        this.tokens = tokens;
    }

    @GetMapping
    String show(@PathVariable UUID id, Actor actor, Locale language, Model model) {
        return page.show(id, actor, language, model);
    }

    /** Where a reload after a refused decision leads. */
    @GetMapping("/{decision:hiding|restoring|return|approval|reminder}")
    String back(@PathVariable UUID id, @PathVariable String decision, Actor actor) {
        return "redirect:" + OfficeBase.of(actor) + "/activities/" + id;
    }

    @PostMapping("/{decision:hiding|restoring|return|approval|reminder}")
    String decide(
            @PathVariable UUID id,
            @PathVariable String decision,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            Long shown = shown(version);
            String location = tokens.once(token, actor.accountId(), decision + id + reason, () -> {
                decide(id, decision, reason, shown, actor, arrival);
                return OfficeBase.of(actor) + "/activities/" + id;
            });
            flash.addFlashAttribute("flash", Flash.done("office.done." + decision));
            return "redirect:" + location;
        } catch (FormRefused | RuleBroken refusal) {
            return page.refused(id, decision, reason, refusal, actor, language, model, response);
        }
    }

    private void decide(
            UUID id, String decision, @Nullable String reason, @Nullable Long shown, Actor actor, ArrivedAt arrival) {
        switch (decision) {
            case "hiding" -> deciding.hide(id, reason, shown, actor, arrival);
            case "restoring" -> deciding.restore(id, shown, actor, arrival);
            case "return" -> deciding.sendBack(id, reason, shown, actor, arrival);
            case "approval" -> deciding.approve(id, shown, actor, arrival);
            default -> reminding.remind(id, actor, arrival);
        }
    }

    /** The revision a form was made from; a form without one, as of a script, is taken as it comes. */
    private static @Nullable Long shown(@Nullable String version) {
        if (version == null || version.isBlank()) {
            return null;
        }
        RuleBroken.require(version.matches("\\d{1,18}"), "form.stale");
        return Long.valueOf(version);
    }
}
