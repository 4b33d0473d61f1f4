package org.openkepu.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.domain.Profiles;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Problem;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.Texts;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 个人资料 (B77): the name, which its owner changes until a certification or the body above has fixed it. */
@Controller
@RequestMapping("/account/profile")
class ProfilePage {

    private final Profiles profiles;
    private final Refused refused;

    ProfilePage(Profiles profiles, Refused refused) {
        this.profiles = profiles;
        this.refused = refused;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        return page(actor, model, null);
    }

    @PostMapping
    String save(
            @RequestParam(required = false) @Nullable String name,
            Actor actor,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        String typed = Texts.clean(name);
        Optional<Problem> problem = PersonName.check(typed);
        if (problem.isEmpty()) {
            try {
                profiles.rename(actor, typed);
                redirect.addFlashAttribute("flash", Flash.done("account.profile.saved"));
                return "redirect:/account";
            } catch (RuleBroken refusal) {
                problem = Optional.of(Problem.wrong("", refusal.code()));
            }
        }
        refused.tell(List.of(problem.get()), model, response);
        return page(actor, model, name);
    }

    private String page(Actor actor, Model model, @Nullable String typed) {
        model.addAttribute("profile", profiles.of(actor.accountId()));
        model.addAttribute("mayRename", Profiles.mayRename(actor));
        model.addAttribute("person", actor.role().isPerson());
        model.addAttribute("name", typed == null ? actor.name() : typed);
        return "account/profile";
    }
}
