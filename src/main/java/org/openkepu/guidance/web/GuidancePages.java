package org.openkepu.guidance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.guidance.domain.ContactForm;
import org.openkepu.guidance.domain.GuidanceDesk;
import org.openkepu.guidance.domain.SectionForm;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ContactLine;
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

/** What the operator writes for the help page, and whom pages tell people to ask. */
@Controller
@RequestMapping("/operator/help")
class GuidancePages {

    private static final String LIST = "/operator/help";

    private final GuidanceDesk desk;
    private final ContactLine contact;
    private final FormTokens tokens;
    private final Refused refused;

    GuidancePages(GuidanceDesk desk, ContactLine contact, FormTokens tokens, Refused refused) {
        this.desk = desk;
        this.contact = contact;
        this.tokens = tokens;
        this.refused = refused;
    }

    @GetMapping
    String show(Model model) {
        return list(ContactForm.of(contact.now()), model);
    }

    @PostMapping("/contact")
    String changeContact(
            @ModelAttribute("contact") ContactForm form,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            tokens.once(token, actor.accountId(), form, () -> {
                desk.changeContact(form, actor);
                return LIST;
            });
            flash.addFlashAttribute("flash", Flash.done("guidance.saved"));
            return "redirect:" + LIST;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
            return list(form, model);
        }
    }

    @GetMapping("/contact")
    String backToTheList() {
        return "redirect:" + LIST;
    }

    @GetMapping("/sections")
    String begin(Model model) {
        return form(null, null, SectionForm.EMPTY, model);
    }

    @PostMapping("/sections")
    String add(
            @ModelAttribute("form") SectionForm form,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            String address = tokens.once(token, actor.accountId(), form, () -> {
                desk.add(form, actor);
                return LIST;
            });
            flash.addFlashAttribute("flash", Flash.done("guidance.saved"));
            return "redirect:" + address;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
            return form(null, null, form, model);
        }
    }

    @GetMapping("/sections/{id}")
    String edit(@PathVariable UUID id, Model model) {
        var kept = desk.find(id);
        return form(id, kept.version(), SectionForm.of(kept), model);
    }

    @PostMapping("/sections/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") SectionForm form,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        long shown = version != null && version.matches("\\d{1,9}") ? Long.parseLong(version) : 0;
        try {
            String address = tokens.once(token, actor.accountId(), form + "|" + id, () -> {
                desk.change(id, form, shown, actor);
                return LIST;
            });
            flash.addFlashAttribute("flash", Flash.done("guidance.saved"));
            return "redirect:" + address;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
            var kept = desk.find(id);
            if (kept.version() != shown) {
                model.addAttribute("stored", kept);
            }
            return form(id, kept.version(), form, model);
        }
    }

    @GetMapping("/sections/{id}/removal")
    String backToTheSection(@PathVariable UUID id) {
        return "redirect:" + LIST;
    }

    @PostMapping("/sections/{id}/removal")
    String remove(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        desk.remove(id, actor);
        flash.addFlashAttribute("flash", Flash.done("guidance.removed"));
        return "redirect:" + LIST;
    }

    private String list(ContactForm form, Model model) {
        model.addAttribute("sections", desk.sections());
        model.addAttribute("contact", form);
        model.addAttribute("token", FormTokens.fresh());
        return "guidance/list";
    }

    private String form(@Nullable UUID id, @Nullable Long version, SectionForm form, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("version", version);
        model.addAttribute("form", form);
        model.addAttribute("revisions", id == null ? java.util.List.of() : desk.versions(id));
        model.addAttribute("token", FormTokens.fresh());
        return "guidance/section";
    }
}
