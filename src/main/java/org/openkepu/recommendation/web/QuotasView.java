package org.openkepu.recommendation.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.openkepu.recommendation.domain.SlateRules;
import org.openkepu.shared.ArrivedAt;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of quotas: formulas tried side by side, what is fixed, the form of a new formula, the rule of slates. */
@Component
class QuotasView {

    private final QuotaTrial trial;
    private final QuotaFixing fixing;
    private final SlateRules rules;
    private final Campaigns campaigns;
    private final MessageSource messages;

    QuotasView(QuotaTrial trial, QuotaFixing fixing, SlateRules rules, Campaigns campaigns, MessageSource messages) {
        this.trial = trial;
        this.fixing = fixing;
        this.rules = rules;
        this.campaigns = campaigns;
        this.messages = messages;
    }

    /**
     * What is compared.
     *
     * @param bodies name of a kind of body, the first kind for anything else
     * @param kind name of an award's kind, the first for anything else
     * @param formula ids of formulas; null for all
     */
    record Asked(
            @Nullable String bodies,
            @Nullable String kind,
            @Nullable List<String> formula) {

        static final Asked ALL = new Asked(null, null, null);
    }

    String page(Asked asked, ArrivedAt arrival, Locale language, Model model) {
        Campaign campaign = campaigns.current();
        List<Formula> all = trial.formulas(campaign);
        List<String> wanted = asked.formula();
        List<Formula> chosen = wanted == null
                ? all
                : all.stream()
                        .filter(one -> wanted.contains(one.id().toString()))
                        .toList();
        BodyKind body = named(BodyKind.values(), asked.bodies());
        RecommendationKind award = named(RecommendationKind.values(), asked.kind());
        String fixed = messages.getMessage("recommendation.quotas.fixed", null, language);
        model.addAttribute("comparison", trial.compare(campaign, body, award, chosen, fixed));
        model.addAttribute(
                "chosen", chosen.stream().map(one -> one.id().toString()).toList());
        fill(campaign, all, arrival, language, model);
        return "recommendation/quotas";
    }

    private void fill(Campaign campaign, List<Formula> all, ArrivedAt arrival, Locale language, Model model) {
        var names = new LinkedHashMap<String, String>();
        all.forEach(one -> names.put(one.id().toString(), one.name()));
        StageWindow stage = fixing.stage(campaign);
        var round = fixing.round(campaign).orElse(null);
        model.addAttribute("campaign", campaign);
        model.addAttribute("formulas", all);
        model.addAttribute("names", names);
        model.addAttribute("stage", stage);
        model.addAttribute("standing", messages.getMessage(stage.standingAt(arrival.instant()), language));
        model.addAttribute("now", arrival.instant());
        model.addAttribute("early", fixing.isEarly(campaign, arrival));
        model.addAttribute("round", round);
        model.addAttribute("bodyKinds", BodyKind.values());
        model.addAttribute("kinds", RecommendationKind.values());
        model.addAttribute("roundings", roundings(language));
        model.addAttribute("oneSlate", String.valueOf(rules.isOneSlate(campaign.id())));
        model.addAttribute("rules", rules(language));
        model.addAttribute("fresh", new FreshTokens());
        model.addAttribute("version", round == null ? 0 : 1);
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", all.isEmpty() ? Map.of() : terms(all.get(all.size() - 1)));
        }
    }

    private Map<String, String> rules(Locale language) {
        var names = new LinkedHashMap<String, String>();
        for (String one : List.of("true", "false")) {
            names.put(one, messages.getMessage("recommendation.rules.one-slate." + one, null, language));
        }
        return names;
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

    /** The value of a name, the first one for any other text. */
    static <E extends Enum<E>> E named(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(values[0]);
    }
}
