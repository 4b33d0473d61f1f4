package org.openkepu.recommendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.StageWindow;
import org.openkepu.recommendation.BodyKind;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.recommendation.domain.Formula;
import org.openkepu.recommendation.domain.QuotaFixing;
import org.openkepu.recommendation.domain.QuotaTrial;
import org.openkepu.recommendation.domain.Rounding;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Ids;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the operator tries formulas on live numbers, writes new ones and fixes the quotas (A24). */
@Controller
@RequestMapping("/operator/quotas")
class QuotasPage {

    private static final String BASE = "/operator/quotas";

    private final QuotaTrial trial;
    private final QuotaFixing fixing;
    private final Campaigns campaigns;
    private final FormTokens tokens;
    private final Refused refused;
    private final MessageSource messages;

    QuotasPage(
            QuotaTrial trial,
            QuotaFixing fixing,
            Campaigns campaigns,
            FormTokens tokens,
            Refused refused,
            MessageSource messages) {
        this.trial = trial;
        this.fixing = fixing;
        this.campaigns = campaigns;
        this.tokens = tokens;
        this.refused = refused;
        this.messages = messages;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String bodies,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable List<String> formula,
            ArrivedAt arrival,
            Locale language,
            Model model) {
        Campaign campaign = campaigns.current();
        List<Formula> all = trial.formulas(campaign);
        List<Formula> chosen = formula == null
                ? all
                : all.stream()
                        .filter(one -> formula.contains(one.id().toString()))
                        .toList();
        BodyKind body = named(BodyKind.values(), bodies);
        RecommendationKind award = named(RecommendationKind.values(), kind);
        String fixed = messages.getMessage("recommendation.quotas.fixed", null, language);
        model.addAttribute("comparison", trial.compare(campaign, body, award, chosen, fixed));
        model.addAttribute(
                "chosen", chosen.stream().map(one -> one.id().toString()).toList());
        return page(campaign, all, arrival, language, model);
    }

    private String page(Campaign campaign, List<Formula> all, ArrivedAt arrival, Locale language, Model model) {
        var names = new LinkedHashMap<String, String>();
        all.forEach(one -> names.put(one.id().toString(), one.name()));
        model.addAttribute("campaign", campaign);
        model.addAttribute("formulas", all);
        model.addAttribute("names", names);
        StageWindow stage = fixing.stage(campaign);
        model.addAttribute("stage", stage);
        model.addAttribute("standing", messages.getMessage(stage.standingAt(arrival.instant()), language));
        model.addAttribute("now", arrival.instant());
        model.addAttribute("early", fixing.isEarly(campaign, arrival));
        model.addAttribute("round", fixing.round(campaign).orElse(null));
        model.addAttribute("bodyKinds", BodyKind.values());
        model.addAttribute("kinds", RecommendationKind.values());
        model.addAttribute("roundings", roundings(language));
        model.addAttribute("fresh", new FreshTokens());
        model.addAttribute("version", fixing.round(campaign).isPresent() ? 1 : 0);
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", all.isEmpty() ? Map.of() : terms(all.get(all.size() - 1)));
        }
        return "recommendation/quotas";
    }

    private Map<String, String> roundings(Locale language) {
        var names = new LinkedHashMap<String, String>();
        Arrays.stream(Rounding.values())
                .forEach(one ->
                        names.put(one.name(), messages.getMessage("recommendation.rounding." + one, null, language)));
        return names;
    }

    /** The fields of a new formula, filled with those of the latest. */
    private static Map<String, String> terms(Formula formula) {
        Map<String, String> typed = new HashMap<>();
        formula.terms().forEach((place, term) -> {
            String prefix = place.bodies() + "-" + place.kind() + "-";
            typed.put(prefix + "base", String.valueOf(term.base()));
            typed.put(prefix + "share", term.share().toPlainString());
            typed.put(prefix + "floor", String.valueOf(term.floor()));
            typed.put(prefix + "cap", term.cap() == null ? "" : String.valueOf(term.cap()));
            typed.put(prefix + "rounding", term.rounding().name());
            typed.put(prefix + "total", term.total() == null ? "" : String.valueOf(term.total()));
        });
        return typed;
    }

    @GetMapping({"/formulas", "/fixing"})
    String backToThePage() {
        return "redirect:" + BASE;
    }

    @PostMapping("/formulas")
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
                return BASE;
            });
            flash.addFlashAttribute("flash", Flash.done("recommendation.formula.added"));
            return "redirect:" + location;
        } catch (FormRefused | RuleBroken refusal) {
            model.addAttribute("typed", typed);
            refused.tell(refusal, model, response);
            return show(null, null, null, arrival, language, model);
        }
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
            return show(null, null, null, arrival, language, model);
        }
    }

    /** The value of a name, the first one for any other text. */
    static <E extends Enum<E>> E named(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(values[0]);
    }
}
