package org.openkepu.recommendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.recommendation.domain.SlateOrdering;
import org.openkepu.recommendation.domain.SlateReasons;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One line of a slate: up, down, off, over to the other line, or with another reason. */
@Controller
@RequestMapping("/office/slate/lines/{id}")
class SlateLineController {

    private static final ChoiceForm EMPTY = new ChoiceForm(null, null, null, null, null);

    private final SlateReasons reasons;
    private final SlateOrdering ordering;
    private final SlatePages pages;
    private final FormTokens tokens;
    private final Refused refused;

    SlateLineController(
            SlateReasons reasons, SlateOrdering ordering, SlatePages pages, FormTokens tokens, Refused refused) {
        this.reasons = reasons;
        this.ordering = ordering;
        this.pages = pages;
        this.tokens = tokens;
        this.refused = refused;
    }

    @GetMapping("/{step:up|down|removal|hand-over|reason}")
    String backToTheSlate(@PathVariable UUID id, @PathVariable String step) {
        return "redirect:" + SlateQuery.PATH;
    }

    @PostMapping("/{step:up|down|removal|hand-over|reason}")
    String change(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable String bodyId,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            ArrivedAt arrival,
            Model model,
            HttpServletResponse response) {
        try {
            Long shown = Shown.of(version);
            return "redirect:"
                    + tokens.once(token, actor.accountId(), step + id + bodyId + reason, () -> {
                        change(id, step, step.equals("reason") ? reason : bodyId, shown, actor, arrival);
                        return SlateQuery.PATH + "#lines";
                    });
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
            if (step.equals("reason")) {
                model.addAttribute("rewritten", id);
                model.addAttribute("retyped", reason);
            }
            return pages.slate(new SlateQuery(new LinkedMultiValueMap<>()), EMPTY, actor, arrival, model);
        }
    }

    private void change(
            UUID id, String step, @Nullable String typed, @Nullable Long shown, Actor actor, ArrivedAt arrival) {
        switch (step) {
            case "up" -> ordering.shift(id, true, shown, actor, arrival);
            case "down" -> ordering.shift(id, false, shown, actor, arrival);
            case "removal" -> ordering.release(id, shown, actor, arrival);
            case "reason" -> reasons.write(id, typed, shown, actor, arrival);
            default -> ordering.handOver(id, typed, shown, actor, arrival);
        }
    }
}
