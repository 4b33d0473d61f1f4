package org.openkepu.recommendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.recommendation.BodyKind;
import org.openkepu.recommendation.domain.SlateDesk;
import org.openkepu.recommendation.domain.SlateMoving;
import org.openkepu.recommendation.domain.SlateOverview;
import org.openkepu.recommendation.domain.SlateOverview.Standing;
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

/** The operator's slates: who has submitted and who is missing, each slate, a holding moved, a submission recalled. */
@Controller
@RequestMapping("/operator/slates")
class OperatorSlatesPage {

    private static final String BASE = "/operator/slates";
    private static final String ID = "/{id:[0-9a-f-]{36}}";

    private final SlateOverview overview;
    private final SlateDesk desk;
    private final SlateMoving moving;
    private final Campaigns campaigns;
    private final FormTokens tokens;
    private final Refused refused;

    OperatorSlatesPage(
            SlateOverview overview,
            SlateDesk desk,
            SlateMoving moving,
            Campaigns campaigns,
            FormTokens tokens,
            Refused refused) {
        this.overview = overview;
        this.desk = desk;
        this.moving = moving;
        this.campaigns = campaigns;
        this.tokens = tokens;
        this.refused = refused;
    }

    @GetMapping
    String all(
            @RequestParam(required = false) @Nullable String bodies,
            @RequestParam(required = false) @Nullable String standing,
            Model model) {
        Campaign campaign = campaigns.current();
        BodyKind kind = QuotasView.named(BodyKind.values(), bodies);
        List<SlateOverview.Row> rows = overview.rows(campaign, kind);
        Standing asked = Arrays.stream(Standing.values())
                .filter(one -> one.name().equals(standing))
                .findFirst()
                .orElse(null);
        model.addAttribute("campaign", campaign);
        model.addAttribute("all", rows.size());
        model.addAttribute(
                "rows",
                rows.stream()
                        .filter(row -> asked == null || row.standing() == asked)
                        .toList());
        model.addAttribute("standing", asked);
        model.addAttribute("standings", Standing.values());
        model.addAttribute("bodyKind", kind);
        model.addAttribute("bodyKinds", BodyKind.values());
        model.addAttribute(
                "submitted",
                rows.stream()
                        .filter(row -> row.standing() == Standing.SUBMITTED)
                        .count());
        return "recommendation/operator-slates";
    }

    @GetMapping(ID)
    String one(@PathVariable UUID id, Model model) {
        return page(overview.bodyOf(id), model);
    }

    private String page(UUID bodyId, Model model) {
        SlateView view = desk.ofBody(bodyId);
        model.addAttribute("view", view);
        model.addAttribute("submissions", desk.submissions(view));
        model.addAttribute("fresh", new FreshTokens());
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.page("recommendation.slates.title", BASE),
                        Crumb.thing(view.body().name(), null)));
        return "recommendation/operator-slate";
    }

    @GetMapping({ID + "/recall", "/lines/{id}/move"})
    String backToTheSlates(@PathVariable UUID id) {
        return "redirect:" + BASE;
    }

    @PostMapping(ID + "/recall")
    String recall(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            ArrivedAt arrival,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        UUID body = overview.bodyOf(id);
        try {
            String location = tokens.once(token, actor.accountId(), "recall " + id + reason, () -> {
                moving.recall(id, reason, actor, arrival);
                return BASE + "/" + id;
            });
            flash.addFlashAttribute("flash", Flash.done("recommendation.recall.done"));
            return "redirect:" + location;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
            model.addAttribute("reason", reason);
            return page(body, model);
        }
    }

    @PostMapping("/lines/{id}/move")
    String move(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String bodyId,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            ArrivedAt arrival,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        UUID body = desk.bodyOfLine(id);
        try {
            String location = tokens.once(token, actor.accountId(), "move " + id + bodyId + reason, () -> {
                moving.move(id, bodyId, reason, actor, arrival);
                return BASE;
            });
            flash.addFlashAttribute("flash", Flash.done("recommendation.move.done"));
            return "redirect:" + location;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
            model.addAttribute("movedId", id);
            model.addAttribute("reason", reason);
            return page(body, model);
        }
    }
}
