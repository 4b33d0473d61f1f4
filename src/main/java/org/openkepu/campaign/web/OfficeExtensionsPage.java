package org.openkepu.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The late cases of a province, society or ministry: ask for one, see how it was answered and what was granted. */
@Controller
@RequestMapping("/office/extensions")
class OfficeExtensionsPage {

    private final ExtensionDesk desk;
    private final ExtensionPages pages;
    private final FormTokens tokens;
    private final Refused refused;

    OfficeExtensionsPage(ExtensionDesk desk, ExtensionPages pages, FormTokens tokens, Refused refused) {
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
    String ask(
            @ModelAttribute("form") ExtensionForm form,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            String address = tokens.once(token, actor.accountId(), form, () -> {
                desk.ask(form, actor);
                return "/office/extensions";
            });
            flash.addFlashAttribute("flash", Flash.done("campaign.extension.asked"));
            return "redirect:" + address;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
        }
        return page(form, actor, model);
    }

    private String page(ExtensionForm form, Actor actor, Model model) {
        pages.fill(form, actor, model);
        model.addAttribute("requests", desk.asked(actor));
        return "campaign/office-extensions";
    }
}
