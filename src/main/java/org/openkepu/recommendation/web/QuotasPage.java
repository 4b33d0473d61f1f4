package org.openkepu.recommendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaigns;
import org.openkepu.recommendation.domain.QuotaFixing;
import org.openkepu.recommendation.domain.SlateRules;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Ids;
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

/** Where the operator tries formulas on live numbers, fixes the quotas and lays down the rule of slates (A24). */
@Controller
@RequestMapping("/operator/quotas")
class QuotasPage {

    private static final String BASE = "/operator/quotas";

    private final QuotasView view;
    private final QuotaFixing fixing;
    private final SlateRules rules;
    private final Campaigns campaigns;
    private final FormTokens tokens;
    private final Refused refused;

    QuotasPage(
            QuotasView view,
            QuotaFixing fixing,
            SlateRules rules,
            Campaigns campaigns,
            FormTokens tokens,
            Refused refused) {
        this.view = view;
        this.fixing = fixing;
        this.rules = rules;
        this.campaigns = campaigns;
        this.tokens = tokens;
        this.refused = refused;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String bodies,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable List<String> formula,
            ArrivedAt arrival,
            Locale language,
            Model model) {
        return view.page(new QuotasView.Asked(bodies, kind, formula), arrival, language, model);
    }

    @GetMapping({"/fixing", "/rules"})
    String backToThePage() {
        return "redirect:" + BASE;
    }

    @PostMapping("/fixing")
    String fix(
            @RequestParam(required = false) @Nullable String formulaId,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        UUID formula = Ids.read(formulaId).orElse(null);
        try {
            String location = tokens.once(token, actor.accountId(), String.valueOf(formula), () -> {
                fixing.fix(campaigns.current(), formula, actor, arrival);
                return BASE;
            });
            flash.addFlashAttribute("flash", Flash.done("recommendation.quotas.done"));
            return "redirect:" + location;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
            return view.page(QuotasView.Asked.ALL, arrival, language, model);
        }
    }

    @PostMapping("/rules")
    String lay(
            @RequestParam(required = false) @Nullable String oneSlate,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            String location = tokens.once(token, actor.accountId(), "one slate " + oneSlate, () -> {
                rules.lay(campaigns.current(), oneSlate, actor);
                return BASE + "#rules";
            });
            flash.addFlashAttribute("flash", Flash.done("recommendation.rules.saved"));
            return "redirect:" + location;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
            return view.page(QuotasView.Asked.ALL, arrival, language, model);
        }
    }
}
