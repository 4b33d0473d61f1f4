package org.openkepu.recommendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.recommendation.domain.ResultRecording;
import org.openkepu.shared.Actor;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** National results before the operator: all that are recorded, and a wrong one taken back (A29, B34). */
@Controller
@RequestMapping(OperatorResultsView.BASE)
class OperatorResultsPage {

    private final ResultRecording results;
    private final OperatorResultsView view;
    private final FormTokens tokens;
    private final Refused refused;

    OperatorResultsPage(ResultRecording results, OperatorResultsView view, FormTokens tokens, Refused refused) {
        this.results = results;
        this.view = view;
        this.tokens = tokens;
        this.refused = refused;
    }

    @GetMapping
    String all(@RequestParam MultiValueMap<String, String> parameters, Locale language, Model model) {
        return view.page(parameters, language, model);
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/withdrawal")
    String backFromOne(@PathVariable UUID id) {
        return "redirect:" + OperatorResultsView.BASE;
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/withdrawal")
    String takeBack(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String token,
            @RequestParam MultiValueMap<String, String> parameters,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            String location = tokens.once(token, actor.accountId(), "result " + id + reason, () -> {
                results.takeBack(id, reason, actor);
                return OperatorResultsView.BASE;
            });
            flash.addFlashAttribute("flash", Flash.done("recommendation.results.taken-back"));
            return "redirect:" + location;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
            model.addAttribute("wrongId", id);
            model.addAttribute("reason", reason);
            return view.page(parameters, language, model);
        }
    }
}
