package org.openkepu.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.domain.ExtensionDesk;
import org.openkepu.campaign.domain.ExtensionForm;
import org.openkepu.shared.Actor;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The operator's late cases: requests to grant or refuse, extensions granted outright, the list of all. */
@Controller
@RequestMapping("/operator/extensions")
class OperatorExtensionsPage {

    private static final String LIST = "/operator/extensions";

    private final ExtensionDesk desk;
    private final ExtensionPages pages;
    private final FormTokens tokens;
    private final Refused refused;

    OperatorExtensionsPage(ExtensionDesk desk, ExtensionPages pages, FormTokens tokens, Refused refused) {
        this.desk = desk;
        this.pages = pages;
        this.tokens = tokens;
        this.refused = refused;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        return page(ExtensionForm.EMPTY, actor, model);
    }

    @PostMapping
    String grantOutright(
            @ModelAttribute("form") ExtensionForm form,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            String address = tokens.once(token, actor.accountId(), form, () -> {
                desk.grant(form, actor);
                return LIST;
            });
            flash.addFlashAttribute("flash", Flash.done("campaign.extension.granted"));
            return "redirect:" + address;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
        }
        return page(form, actor, model);
    }

    @GetMapping({"/{id}/approval", "/{id}/rejection", "/{id}/revocation"})
    String backToTheList(@PathVariable UUID id) {
        return "redirect:" + LIST;
    }

    @PostMapping("/{id}/approval")
    String grant(
            @PathVariable UUID id, Actor actor, Model model, HttpServletResponse response, RedirectAttributes flash) {
        return decided(id, "", "granted", actor, model, response, flash, () -> desk.grant(id, actor));
    }

    @PostMapping("/{id}/rejection")
    String refuse(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return decided(id, reason, "refused", actor, model, response, flash, () -> desk.refuse(id, reason, actor));
    }

    /** Takes an extension back; pressed twice, the second is told that it was taken back. */
    @PostMapping("/{id}/revocation")
    String revoke(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return decided(id, reason, "revoked", actor, model, response, flash, () -> desk.revoke(id, reason, actor));
    }

    private String decided(
            UUID id,
            String reason,
            String what,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Runnable work) {
        try {
            work.run();
            flash.addFlashAttribute("flash", Flash.done("campaign.extension." + what));
            return "redirect:" + LIST;
        } catch (RuleBroken refusal) {
            refused.tell(refusal, model, response);
            model.addAttribute("refusedId", id);
            model.addAttribute("refusedReason", reason);
            return page(ExtensionForm.EMPTY, actor, model);
        }
    }

    private String page(ExtensionForm form, Actor actor, Model model) {
        pages.fill(form, actor, model);
        model.addAttribute("requests", desk.waiting());
        return "campaign/operator-extensions";
    }
}
