package org.openkepu.recommendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.recommendation.domain.SlateKeeping;
import org.openkepu.recommendation.domain.SlateSubmitting;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 推荐名单: what a body recommends, chosen from what its activities have shown, submitted once (A15, A18). */
@Controller
@RequestMapping("/office/slate")
class SlatePage {

    private static final ChoiceForm EMPTY = new ChoiceForm(null, null, null, null, null);

    private final SlatePages pages;
    private final SlateKeeping keeping;
    private final SlateSubmitting submitting;
    private final FormTokens tokens;
    private final Refused refused;

    SlatePage(SlatePages pages, SlateKeeping keeping, SlateSubmitting submitting, FormTokens tokens, Refused refused) {
        this.pages = pages;
        this.keeping = keeping;
        this.submitting = submitting;
        this.tokens = tokens;
        this.refused = refused;
    }

    @GetMapping
    String show(@RequestParam MultiValueMap<String, String> asked, Actor actor, ArrivedAt arrival, Model model) {
        return pages.slate(new SlateQuery(asked), EMPTY, actor, arrival, model);
    }

    /** Where a reload after a refused form leads. */
    @GetMapping("/submission")
    String backToTheSlate() {
        return "redirect:" + SlateQuery.PATH;
    }

    /** What a figure of the slate counts: the activities that stand on it. */
    @GetMapping("/activities")
    String activities(Actor actor, ArrivedAt arrival, Model model) {
        return pages.kind(RecommendationKind.ACTIVITY, actor, arrival, model);
    }

    /** The same for units. */
    @GetMapping("/units")
    String units(Actor actor, ArrivedAt arrival, Model model) {
        return pages.kind(RecommendationKind.UNIT, actor, arrival, model);
    }

    @PostMapping("/activities")
    String addActivity(
            ChoiceForm form,
            @RequestParam MultiValueMap<String, String> asked,
            Actor actor,
            ArrivedAt arrival,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return added(
                form,
                asked,
                actor,
                arrival,
                model,
                response,
                flash,
                shown -> keeping.addActivity(form.activityId(), form.reason(), shown, actor, arrival));
    }

    @PostMapping("/units")
    String addUnit(
            ChoiceForm form,
            @RequestParam MultiValueMap<String, String> asked,
            Actor actor,
            ArrivedAt arrival,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return added(
                form,
                asked,
                actor,
                arrival,
                model,
                response,
                flash,
                shown -> keeping.addUnit(form.unitId(), form.reason(), shown, actor, arrival));
    }

    private String added(
            ChoiceForm form,
            MultiValueMap<String, String> asked,
            Actor actor,
            ArrivedAt arrival,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Consumer<@Nullable Long> work) {
        var query = new SlateQuery(asked);
        try {
            Long shown = Shown.of(form.version());
            String location = tokens.once(form.token(), actor.accountId(), form.content(), () -> {
                work.accept(shown);
                return query.here();
            });
            flash.addFlashAttribute("flash", Flash.done("recommendation.slate.added"));
            return "redirect:" + location;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
            return pages.slate(query, form, actor, arrival, model);
        }
    }

    @PostMapping("/submission")
    String submit(
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            ArrivedAt arrival,
            Model model,
            HttpServletResponse response) {
        try {
            Long shown = Shown.of(version);
            return "redirect:"
                    + tokens.once(
                            token,
                            actor.accountId(),
                            "submission " + version,
                            () -> SlateQuery.PATH + "/receipts/" + submitting.submit(shown, actor, arrival));
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
            return pages.slate(new SlateQuery(new LinkedMultiValueMap<>()), EMPTY, actor, arrival, model);
        }
    }
}
