package org.openkepu.security;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.openkepu.shared.Actor;
import org.openkepu.shared.web.Crumb;
import org.openkepu.shared.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 登录管理: where one is signed in, with a way out of one place or of every other. */
@Controller
@RequestMapping("/account/sessions")
class SessionsPage {

    private static final String HERE = "redirect:/account/sessions";

    private final OwnSessions sessions;

    SessionsPage(OwnSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    String show(Actor actor, HttpSession session, Model model) {
        model.addAttribute(
                "crumbs",
                List.of(Crumb.page("account.title", "/account"), Crumb.page("security.sessions.title", null)));
        model.addAttribute("sessions", sessions.of(actor, session.getId()));
        return "security/sessions";
    }

    /** Opened again, the addresses of the forms lead to the list. */
    @GetMapping({"/{key}/ending", "/ending"})
    String back() {
        return HERE;
    }

    @PostMapping("/{key}/ending")
    String end(@PathVariable String key, Actor actor, RedirectAttributes flash) {
        sessions.end(actor, key);
        flash.addFlashAttribute("flash", Flash.done("security.sessions.ended"));
        return HERE;
    }

    @PostMapping("/ending")
    String endOthers(Actor actor, HttpSession session, RedirectAttributes flash) {
        int ended = sessions.endOthers(actor, session.getId());
        flash.addFlashAttribute("flash", Flash.done("security.sessions.ended-others", String.valueOf(ended)));
        return HERE;
    }
}
