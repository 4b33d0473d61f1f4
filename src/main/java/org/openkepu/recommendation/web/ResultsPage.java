package org.openkepu.recommendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.recommendation.RecommendationKind;
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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** National results: recorded by the operator slate by slate, read by everybody (A29). */
@Controller
class ResultsPage {

    private static final String ONE = "/operator/slates/{id:[0-9a-f-]{36}}/results";

    private final ResultRecording results;
    private final SlateOverview overview;
    private final SlateDesk desk;
    private final Campaigns campaigns;
    private final FormTokens tokens;
    private final Refused refused;

    ResultsPage(
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

    @GetMapping("/results")
    String all(Model model) {
        Campaign campaign = campaigns.current();
        model.addAttribute("campaign", campaign);
        model.addAttribute("results", results.of(campaign));
        model.addAttribute("kinds", RecommendationKind.values());
        return "recommendation/results";
    }

    @GetMapping(ONE)
    String one(@PathVariable UUID id, Model model) {
        SlateView view = desk.ofBody(overview.bodyOf(id));
        List<SlateView.Entry> entries =
                Stream.concat(view.activities().stream(), view.units().stream()).toList();
        model.addAttribute("view", view);
        model.addAttribute("entries", entries);
        model.addAttribute(
                "commended",
                results.commended(
                        entries.stream().map(entry -> entry.line().id()).toList()));
        model.addAttribute("fresh", new FreshTokens());
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.page("recommendation.slates.title", "/operator/slates"),
                        Crumb.thing(view.body().name(), "/operator/slates/" + id),
                        Crumb.page("recommendation.results.record", null)));
        return "recommendation/operator-results";
    }

    @PostMapping(ONE)
    String record(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> line,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            ArrivedAt arrival,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        UUID body = overview.bodyOf(id);
        List<String> chosen = line == null ? List.of() : line;
        try {
            String location = tokens.once(token, actor.accountId(), "results " + id + chosen, () -> {
                results.record(body, chosen, actor, arrival);
                return "/operator/slates/" + id + "/results";
            });
            flash.addFlashAttribute("flash", Flash.done("recommendation.results.recorded"));
            return "redirect:" + location;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
            return one(id, model);
        }
    }
}
