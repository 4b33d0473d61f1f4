package org.openkepu.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.notification.domain.ThanksDesk;
import org.openkepu.notification.domain.ThanksForm;
import org.openkepu.shared.Actor;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.QrPicture;
import org.openkepu.shared.web.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 感谢短信: wording and schedule, the dry run before the first send, batches with cost and result, dead letters. */
@Controller
@RequestMapping("/operator/thanks")
class ThanksPage {

    private static final String HERE = "redirect:/operator/thanks";

    private final ThanksDesk desk;
    private final Refused refused;
    private final MessageSource messages;

    ThanksPage(ThanksDesk desk, Refused refused, MessageSource messages) {
        this.desk = desk;
        this.refused = refused;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        return page(null, model);
    }

    @GetMapping({
        "/plan",
        "/rehearsal",
        "/dead/revival",
        "/batches/{id}/confirmation",
        "/batches/{id}/pause",
        "/batches/{id}/resumption"
    })
    String back() {
        return HERE;
    }

    @PostMapping("/plan")
    String change(
            @ModelAttribute("form") ThanksForm form,
            @RequestParam(required = false) @Nullable String version,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        long shown = version != null && version.matches("\\d{1,9}") ? Long.parseLong(version) : -1;
        return done(() -> desk.change(form, shown, actor), "notification.thanks.saved", form, model, response, flash);
    }

    @PostMapping("/rehearsal")
    String rehearse(Actor actor, Model model, HttpServletResponse response, RedirectAttributes flash) {
        return done(
                () -> desk.rehearse(ownData(), actor), "notification.thanks.rehearsed", null, model, response, flash);
    }

    @PostMapping("/batches/{id}/confirmation")
    String confirm(
            @PathVariable UUID id, Actor actor, Model model, HttpServletResponse response, RedirectAttributes flash) {
        return done(
                () -> desk.confirm(id, ownData(), actor),
                "notification.thanks.confirmed",
                null,
                model,
                response,
                flash);
    }

    @PostMapping("/batches/{id}/pause")
    String pause(
            @PathVariable UUID id, Actor actor, Model model, HttpServletResponse response, RedirectAttributes flash) {
        return done(() -> desk.pause(id, true, actor), "notification.thanks.paused", null, model, response, flash);
    }

    @PostMapping("/batches/{id}/resumption")
    String resume(
            @PathVariable UUID id, Actor actor, Model model, HttpServletResponse response, RedirectAttributes flash) {
        return done(() -> desk.pause(id, false, actor), "notification.thanks.resumed", null, model, response, flash);
    }

    @PostMapping("/dead/revival")
    String revive(Actor actor, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", Flash.done("notification.thanks.revived", String.valueOf(desk.revive(actor))));
        return HERE;
    }

    private String done(
            Runnable work,
            String words,
            @Nullable ThanksForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            work.run();
            flash.addFlashAttribute("flash", Flash.done(words));
            return HERE;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
        }
        return page(form, model);
    }

    private static String ownData() {
        return QrPicture.address("/my-data");
    }

    private String page(@Nullable ThanksForm form, Model model) {
        var sheet = desk.sheet(ownData());
        model.addAttribute("sheet", sheet);
        model.addAttribute("types", types());
        model.addAttribute("version", sheet.plan().version());
        model.addAttribute("form", form == null ? ThanksForm.of(sheet.plan()) : form);
        return "notification/thanks";
    }

    private Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        ThanksForm.TYPES.forEach(type -> types.put(
                type, messages.getMessage("notification.thanks.type." + type, null, LocaleContextHolder.getLocale())));
        return types;
    }
}
