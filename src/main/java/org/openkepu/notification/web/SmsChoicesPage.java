package org.openkepu.notification.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkepu.notification.domain.SmsChoices;
import org.openkepu.shared.Actor;
import org.openkepu.shared.web.Crumb;
import org.openkepu.shared.web.Flash;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 短信通知: what a person wants to be told by text message besides the inbox. */
@Controller
@RequestMapping("/account/messages")
class SmsChoicesPage {

    private final SmsChoices choices;
    private final MessageSource messages;

    SmsChoicesPage(SmsChoices choices, MessageSource messages) {
        this.choices = choices;
        this.messages = messages;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        var sheet = choices.sheet(actor);
        Map<String, String> options = new LinkedHashMap<>();
        sheet.offered()
                .forEach(kind -> options.put(
                        kind,
                        messages.getMessage("notification.choice." + kind, null, LocaleContextHolder.getLocale())));
        model.addAttribute("sheet", sheet);
        model.addAttribute("options", options);
        model.addAttribute(
                "crumbs",
                List.of(Crumb.page("account.title", "/account"), Crumb.page("notification.choice.title", null)));
        return "notification/choices";
    }

    @PostMapping
    String choose(@RequestParam(required = false) @Nullable List<String> kinds, Actor actor, RedirectAttributes flash) {
        choices.choose(actor, kinds == null ? List.of() : kinds);
        flash.addFlashAttribute("flash", Flash.done("notification.choice.saved"));
        return "redirect:/account/messages";
    }
}
