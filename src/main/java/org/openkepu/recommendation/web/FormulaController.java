package org.openkepu.recommendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openkepu.campaign.Campaigns;
import org.openkepu.recommendation.domain.QuotaTrial;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes a new formula to try; one once written is never changed (A24). */
@Controller
@RequestMapping("/operator/quotas/formulas")
class FormulaController {

    private static final String BACK = "/operator/quotas";

    private final QuotaTrial trial;
    private final QuotasView view;
    private final Campaigns campaigns;
    private final FormTokens tokens;
    private final Refused refused;

    FormulaController(QuotaTrial trial, QuotasView view, Campaigns campaigns, FormTokens tokens, Refused refused) {
        this.trial = trial;
        this.view = view;
        this.campaigns = campaigns;
        this.tokens = tokens;
        this.refused = refused;
    }

    @GetMapping
    String back() {
        return "redirect:" + BACK;
    }

    @PostMapping
    String add(
            @RequestParam Map<String, String> typed,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var content = new TreeMap<>(typed);
        List.of("_csrf", "token", "stamp").forEach(content::remove);
        try {
            String location = tokens.once(typed.get("token"), actor.accountId(), content, () -> {
                trial.add(campaigns.current(), typed, actor, arrival);
                return BACK;
            });
            flash.addFlashAttribute("flash", Flash.done("recommendation.formula.added"));
            return "redirect:" + location;
        } catch (FormRefused | RuleBroken refusal) {
            model.addAttribute("typed", typed);
            refused.tell(refusal, model, response);
            return view.page(QuotasView.Asked.ALL, arrival, language, model);
        }
    }
}
