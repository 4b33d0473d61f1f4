package org.openkepu.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openkepu.notification.domain.OwnData;
import org.openkepu.notification.domain.OwnData.Correction;
import org.openkepu.notification.domain.ProvenNumbers;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.web.Flash;
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

/** The lists a person stands on: see, correct, leave, and never be written to again. */
@Controller
@RequestMapping("/my-data")
class MyListsPage {

    private static final String LISTS = "/my-data/lists";

    private final OwnData data;
    private final ProvenNumbers proven;
    private final Refused refused;

    MyListsPage(OwnData data, ProvenNumbers proven, Refused refused) {
        this.data = data;
        this.proven = proven;
        this.refused = refused;
    }

    @GetMapping("/lists")
    String show(HttpSession session, HttpServletResponse response, Model model) {
        return proven(session).map(mobile -> page(mobile, response, model)).orElse("redirect:/my-data");
    }

    @GetMapping({"/lists/removal", "/lists/{id}/correction", "/lists/{id}/removal", "/contact", "/leaving"})
    String back() {
        return "redirect:" + LISTS;
    }

    @PostMapping("/lists/{id}/correction")
    String correct(
            @PathVariable UUID id,
            @ModelAttribute("correction") Correction typed,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<Mobile> mobile = proven(session);
        try {
            return done(mobile, flash, "notification.my-data.corrected", one -> data.correct(id, one, typed));
        } catch (FormRefused refusal) {
            refused.tell(refusal, model, response);
            model.addAttribute("refusedId", id);
            return page(mobile.orElseThrow(), response, model);
        }
    }

    @PostMapping("/lists/{id}/removal")
    String remove(@PathVariable UUID id, HttpSession session, RedirectAttributes flash) {
        return done(proven(session), flash, "notification.my-data.removed", mobile -> data.remove(id, mobile));
    }

    @PostMapping("/lists/removal")
    String removeAll(HttpSession session, RedirectAttributes flash) {
        return done(proven(session), flash, "notification.my-data.removed", mobile -> data.remove(null, mobile));
    }

    @PostMapping("/contact")
    String contact(
            @RequestParam(required = false) @Nullable String allowed, HttpSession session, RedirectAttributes flash) {
        boolean again = "true".equals(allowed);
        return done(
                proven(session),
                flash,
                again ? "notification.my-data.allowed" : "notification.my-data.never",
                mobile -> data.contact(mobile, again));
    }

    @PostMapping("/leaving")
    String leave(HttpSession session, RedirectAttributes flash) {
        session.removeAttribute(MyDataPage.PROVEN);
        flash.addFlashAttribute("flash", Flash.done("notification.my-data.left"));
        return "redirect:/my-data";
    }

    private static String done(Optional<Mobile> mobile, RedirectAttributes flash, String words, Consumer<Mobile> work) {
        if (mobile.isEmpty()) {
            flash.addFlashAttribute("flash", Flash.note("notification.my-data.expired"));
            return "redirect:/my-data";
        }
        work.accept(mobile.get());
        flash.addFlashAttribute("flash", Flash.done(words));
        return "redirect:" + LISTS;
    }

    private Optional<Mobile> proven(HttpSession session) {
        return proven.open(session.getAttribute(MyDataPage.PROVEN));
    }

    private String page(Mobile mobile, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("number", mobile.masked());
        model.addAttribute("lists", data.of(mobile));
        model.addAttribute("never", data.isNeverContacted(mobile));
        return "notification/my-lists";
    }
}
