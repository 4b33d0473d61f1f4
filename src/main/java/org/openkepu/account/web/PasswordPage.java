package org.openkepu.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.Entrance;
import org.openkepu.account.SignIns;
import org.openkepu.account.domain.OwnMobile;
import org.openkepu.account.domain.PasswordChange;
import org.openkepu.account.domain.Passwords;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Problem;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A new password on showing the old one, or to a person asked again just now; an account with a given password meets
 * nothing else first.
 */
@Controller
@RequestMapping("/account/password")
class PasswordPage {

    private static final Set<String> ABOUT_CURRENT = Set.of("account.password.current-wrong");

    private final PasswordChange change;
    private final Confirmed confirmed;
    private final OwnMobile mobiles;
    private final SignIns signIns;
    private final Entrance entrance;
    private final Refused refused;

    PasswordPage(
            PasswordChange change,
            Confirmed confirmed,
            OwnMobile mobiles,
            SignIns signIns,
            Entrance entrance,
            Refused refused) {
        this.change = change;
        this.confirmed = confirmed;
        this.mobiles = mobiles;
        this.signIns = signIns;
        this.entrance = entrance;
        this.refused = refused;
    }

    /** Both passwords; never shown again. */
    record Form(@Nullable String currentPassword, @Nullable String newPassword) {

        String current() {
            return currentPassword == null ? "" : currentPassword;
        }

        String next() {
            return newPassword == null ? "" : newPassword;
        }

        /** @param asked whether the present password is asked for */
        List<Problem> problems(boolean asked) {
            var problems = new ArrayList<Problem>();
            if (asked && current().isEmpty()) {
                problems.add(Problem.missing("currentPassword"));
            }
            Passwords.check("newPassword", next()).ifPresent(problems::add);
            return problems;
        }

        @Override
        public String toString() {
            return "Form";
        }
    }

    @GetMapping
    String show(Actor actor, HttpServletRequest request, Model model) {
        boolean unknown = !change.has(actor) && !confirmed.isFresh(request);
        return unknown ? "redirect:/account/confirmation?to=password" : page(actor, request, model);
    }

    @PostMapping
    String change(
            @ModelAttribute("form") Form form,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        boolean asked = !confirmed.isFresh(request);
        List<Problem> problems = form.problems(asked);
        if (problems.isEmpty()) {
            try {
                if (asked) {
                    change.change(actor, form.current(), form.next());
                } else {
                    change.set(actor, form.next());
                    confirmed.spend(request);
                }
                entrance.enter(actor.accountId(), request, response);
                redirect.addFlashAttribute("flash", Flash.done("account.password.changed"));
                return "redirect:/account";
            } catch (RuleBroken refusal) {
                problems = List.of(Problem.wrong(field(refusal.code()), refusal.code(), refusal.arguments()));
            }
        }
        refused.tell(problems, model, response);
        return page(actor, request, model);
    }

    private static String field(String code) {
        return code.equals("account.throttled") ? "" : ABOUT_CURRENT.contains(code) ? "currentPassword" : "newPassword";
    }

    private String page(Actor actor, HttpServletRequest request, Model model) {
        boolean must = signIns.begin(actor.accountId())
                .filter(session -> session.mustChangePassword())
                .isPresent();
        model.addAttribute("must", must);
        model.addAttribute("asked", !confirmed.isFresh(request));
        model.addAttribute("byCode", mobiles.of(actor).isPresent());
        return "account/password";
    }
}
