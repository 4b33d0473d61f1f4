package org.openkepu.recommendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.recommendation.BodyKind;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.recommendation.domain.Quota;
import org.openkepu.recommendation.domain.QuotaFixing;
import org.openkepu.recommendation.domain.SlateDesk;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Fixed quotas with their arithmetic: all of them for everybody who recommends, one to be adjusted by the operator. */
@Controller
class QuotaPage {

    private static final String ALL = "/operator/quotas/fixed";

    private final QuotaFixing fixing;
    private final SlateDesk desk;
    private final Campaigns campaigns;
    private final FormTokens tokens;
    private final Refused refused;

    QuotaPage(QuotaFixing fixing, SlateDesk desk, Campaigns campaigns, FormTokens tokens, Refused refused) {
        this.fixing = fixing;
        this.desk = desk;
        this.campaigns = campaigns;
        this.tokens = tokens;
        this.refused = refused;
    }

    /** What went into every quota, and how the own ones came about. */
    @GetMapping("/office/slate/quota")
    String own(
            @RequestParam(required = false) @Nullable String bodies,
            @RequestParam(required = false) @Nullable String kind,
            Actor actor,
            Model model) {
        model.addAttribute("own", desk.quotas(actor));
        model.addAttribute("path", "/office/slate/quota");
        return all(bodies, kind, model);
    }

    @GetMapping(ALL)
    String fixed(
            @RequestParam(required = false) @Nullable String bodies,
            @RequestParam(required = false) @Nullable String kind,
            Model model) {
        model.addAttribute("own", List.of());
        model.addAttribute("path", ALL);
        return all(bodies, kind, model);
    }

    private String all(@Nullable String bodies, @Nullable String kind, Model model) {
        Campaign campaign = campaigns.current();
        BodyKind body = QuotasView.named(BodyKind.values(), bodies);
        RecommendationKind award = QuotasView.named(RecommendationKind.values(), kind);
        List<Quota> quotas = fixing.quotas(campaign).stream()
                .filter(one -> one.bodyKind() == body && one.kind() == award)
                .toList();
        model.addAttribute("campaign", campaign);
        model.addAttribute("round", fixing.round(campaign).orElse(null));
        model.addAttribute("quotas", quotas);
        model.addAttribute("adjustments", fixing.adjustments(campaign));
        model.addAttribute("bodyKind", body);
        model.addAttribute("kind", award);
        model.addAttribute("bodyKinds", BodyKind.values());
        model.addAttribute("kinds", RecommendationKind.values());
        return "recommendation/fixed";
    }

    @GetMapping("/operator/quotas/{id:[0-9a-f-]{36}}")
    String one(@PathVariable UUID id, Model model) {
        Quota quota = fixing.quota(id);
        model.addAttribute("quota", quota);
        model.addAttribute(
                "adjustments",
                fixing.adjustments(campaigns.current()).stream()
                        .filter(one -> one.quotaId().equals(id))
                        .toList());
        model.addAttribute("fresh", new FreshTokens());
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.page("recommendation.quotas.title", "/operator/quotas"),
                        Crumb.page(
                                "recommendation.fixed.title",
                                ALL + "?bodies=" + quota.bodyKind() + "&kind=" + quota.kind()),
                        Crumb.thing(quota.bodyName(), null)));
        return "recommendation/quota";
    }

    @GetMapping("/operator/quotas/{id:[0-9a-f-]{36}}/adjustment")
    String backToTheQuota(@PathVariable UUID id) {
        return "redirect:/operator/quotas/" + id;
    }

    @PostMapping("/operator/quotas/{id:[0-9a-f-]{36}}/adjustment")
    String adjust(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String places,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            ArrivedAt arrival,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            Long shown = Shown.of(version);
            String location = tokens.once(token, actor.accountId(), id + "|" + places + "|" + reason, () -> {
                fixing.adjust(id, places, reason, shown, actor, arrival);
                return "/operator/quotas/" + id;
            });
            flash.addFlashAttribute("flash", Flash.done("recommendation.quota.adjusted"));
            return "redirect:" + location;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
            model.addAttribute("places", places);
            model.addAttribute("reason", reason);
            return one(id, model);
        }
    }
}
