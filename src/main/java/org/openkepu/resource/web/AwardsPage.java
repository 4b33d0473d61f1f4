package org.openkepu.resource.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.resource.Award;
import org.openkepu.resource.domain.Awards;
import org.openkepu.shared.Actor;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The award kinds: added, retired, offered again (B34). */
@Controller
@RequestMapping(OperatorResourcePages.LIST + "/awards")
class AwardsPage {

    private static final String ADDRESS = OperatorResourcePages.LIST + "/awards";

    private final Awards awards;
    private final FormTokens tokens;
    private final Refused refused;

    AwardsPage(Awards awards, FormTokens tokens, Refused refused) {
        this.awards = awards;
        this.tokens = tokens;
        this.refused = refused;
    }

    @GetMapping
    String list(Model model) {
        var all = awards.all();
        model.addAttribute("awards", all);
        model.addAttribute("token", FormTokens.fresh());
        model.addAttribute(
                "turnTokens", all.stream().collect(Collectors.toMap(Award::code, award -> FormTokens.fresh())));
        return "resource/awards";
    }

    @PostMapping
    String add(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String nameEn,
            ResourceKeys keys,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            tokens.once(keys.token(), actor.accountId(), "award " + name + nameEn, () -> {
                awards.add(name, nameEn, actor);
                return ADDRESS;
            });
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
        }
        if (response.getStatus() == 200) {
            flash.addFlashAttribute("flash", Flash.done("resource.award.added"));
            return "redirect:" + ADDRESS;
        }
        model.addAttribute("name", name);
        model.addAttribute("nameEn", nameEn);
        return list(model);
    }

    /** What is opened by its form's address leads to the list. */
    @GetMapping("/{code:[A-Z_0-9]{1,40}}/retirement")
    String turned() {
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/{code:[A-Z_0-9]{1,40}}/retirement")
    String turn(@PathVariable String code, ResourceKeys keys, Actor actor, RedirectAttributes flash) {
        String location = tokens.once(keys.token(), actor.accountId(), List.of("award", code), () -> {
            awards.turn(code, actor);
            return ADDRESS;
        });
        flash.addFlashAttribute("flash", Flash.done("resource.award.turned"));
        return "redirect:" + location;
    }
}
