package org.openkepu.account.web;

import java.util.List;
import java.util.UUID;
import org.openkepu.account.domain.Institutions;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Problem;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.ProblemTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps the short list of institutions people choose from when certifying (B54). */
@Controller
@RequestMapping("/operator/institutions")
class InstitutionsPage {

    private final Institutions institutions;
    private final ProblemTexts texts;

    InstitutionsPage(Institutions institutions, ProblemTexts texts) {
        this.institutions = institutions;
        this.texts = texts;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("institutions", institutions.all());
        model.addAttribute("name", "");
        return "account/institutions";
    }

    @PostMapping
    ModelAndView add(
            @RequestParam(defaultValue = "") String name, Actor actor, Model model, RedirectAttributes redirect) {
        try {
            institutions.add(name, actor);
            redirect.addFlashAttribute("flash", Flash.done("account.institutions.added"));
            return new ModelAndView("redirect:/operator/institutions");
        } catch (RuleBroken refusal) {
            show(model);
            var problem = Problem.wrong("name", refusal.code(), refusal.arguments());
            model.addAttribute("problems", texts.of(List.of(problem)));
            model.addAttribute("name", name);
            return new ModelAndView("account/institutions", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{id}/deletion")
    String remove(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        institutions.remove(id, actor);
        redirect.addFlashAttribute("flash", Flash.done("account.institutions.removed"));
        return "redirect:/operator/institutions";
    }

    @GetMapping("/{id}/deletion")
    String backToTheList(@PathVariable UUID id) {
        return "redirect:/operator/institutions";
    }
}
