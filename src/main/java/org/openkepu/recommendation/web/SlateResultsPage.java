package org.openkepu.recommendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaigns;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.recommendation.domain.Commendation;
import org.openkepu.recommendation.domain.ResultRecording;
import org.openkepu.recommendation.domain.SlateDesk;
import org.openkepu.recommendation.domain.SlateOverview;
import org.openkepu.recommendation.domain.SlateView;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Crumb;
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

/** National results recorded by hand: what of a submitted slate was commended, and as what (A29, B34). */
@Controller
@RequestMapping("/operator/slates/{id:[0-9a-f-]{36}}/results")
class SlateResultsPage {

    private final ResultRecording results;
    private final SlateOverview overview;
    private final SlateDesk desk;
    private final Campaigns campaigns;
    private final FormTokens tokens;
    private final Refused refused;

    SlateResultsPage(
            ResultRecording results,
            SlateOverview overview,
            SlateDesk desk,
            Campaigns campaigns,
            FormTokens tokens,
            Refused refused) {
        this.results = results;
        this.overview = overview;
        this.desk = desk;
        this.campaigns = campaigns;
        this.tokens = tokens;
        this.refused = refused;
    }

    /** What was commended, as typed. */
    record Recorded(
            List<String> chosen,
            @Nullable String activityAward,
            @Nullable String unitAward,
            @Nullable String token) {

        public Map<RecommendationKind, @Nullable String> awards() {
            Map<RecommendationKind, @Nullable String> awards = new HashMap<>();
            awards.put(RecommendationKind.ACTIVITY, activityAward);
            awards.put(RecommendationKind.UNIT, unitAward);
            return awards;
        }
    }

    @GetMapping
    String one(@PathVariable UUID id, Locale language, Model model) {
        return page(id, new Recorded(List.of(), null, null, null), language, model);
    }

    private String page(UUID id, Recorded typed, Locale language, Model model) {
        UUID bodyId = overview.bodyOf(id);
        SlateView view = desk.ofBody(bodyId);
        Map<String, String> awards = new LinkedHashMap<>();
        results.awards().forEach(award -> awards.put(award.code(), award.nameIn(language)));
        Map<String, String> usual = Arrays.stream(RecommendationKind.values())
                .collect(Collectors.toMap(Enum::name, ResultRecording::usual));
        model.addAttribute("view", view);
        model.addAttribute("lines", results.lines(bodyId));
        model.addAttribute("typed", typed);
        model.addAttribute("awards", awards);
        model.addAttribute("usual", usual);
        model.addAttribute(
                "known",
                results.of(campaigns.current()).stream()
                        .collect(Collectors.toMap(Commendation::lineId, Function.identity())));
        model.addAttribute("fresh", new FreshTokens());
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.page("recommendation.slates.title", "/operator/slates"),
                        Crumb.thing(view.body().name(), "/operator/slates/" + id),
                        Crumb.page("recommendation.results.record", null)));
        return "recommendation/slate-results";
    }

    @PostMapping
    String record(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> line,
            @RequestParam(required = false) @Nullable String activityAward,
            @RequestParam(required = false) @Nullable String unitAward,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        UUID body = overview.bodyOf(id);
        var form = new Recorded(line == null ? List.of() : line, activityAward, unitAward, token);
        try {
            var content = List.of("results", id, form.chosen(), form.awards().toString());
            String location = tokens.once(form.token(), actor.accountId(), content, () -> {
                results.record(body, form.chosen(), form.awards(), actor, arrival);
                return "/operator/slates/" + id + "/results";
            });
            flash.addFlashAttribute("flash", Flash.done("recommendation.results.recorded"));
            return "redirect:" + location;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
            return page(id, form, language, model);
        }
    }
}
