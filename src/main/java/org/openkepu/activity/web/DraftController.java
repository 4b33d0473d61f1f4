package org.openkepu.activity.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.Accounts;
import org.openkepu.account.CertificationState;
import org.openkepu.account.Certifications;
import org.openkepu.activity.domain.ActivityFiling;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.StageKind;
import org.openkepu.campaign.StageSubject;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.web.FormTokens;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 发布活动: opens a draft, and leads whoever is not certified through certification first (A7, A9, A30). */
@Controller
class DraftController {

    private final ActivityFiling filing;
    private final Accounts accounts;
    private final Campaigns campaigns;
    private final FormTokens tokens;

    DraftController(ActivityFiling filing, Accounts accounts, Campaigns campaigns, FormTokens tokens) {
        this.filing = filing;
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.tokens = tokens;
    }

    @GetMapping("/desk/activities/new")
    String begin(Actor actor, ArrivedAt arrival, Model model) {
        if (mustCertifyFirst(actor)) {
            return "redirect:" + Certifications.ADDRESS_FOR_FILING;
        }
        var campaign = campaigns.current();
        var window = campaigns.window(campaign.id(), StageKind.FILING, StageSubject.ANYBODY);
        model.addAttribute("campaign", campaign);
        model.addAttribute("deadline", Deadline.of(window, arrival.instant()));
        model.addAttribute("open", window.isOpenAt(arrival.instant()));
        model.addAttribute("standing", window.standingAt(arrival.instant()));
        model.addAttribute("certification", accounts.certificationOf(actor.accountId()));
        model.addAttribute("token", FormTokens.fresh());
        return "activity/new";
    }

    @PostMapping("/desk/activities")
    String create(@RequestParam(required = false) @Nullable String token, Actor actor, ArrivedAt arrival) {
        if (mustCertifyFirst(actor)) {
            return "redirect:" + Certifications.ADDRESS_FOR_FILING;
        }
        return "redirect:"
                + tokens.once(token, actor.accountId(), "draft", () -> address(filing.draft(actor, arrival)));
    }

    /** Who never applied is led through certification; who waits or must correct may draft meanwhile. */
    private boolean mustCertifyFirst(Actor actor) {
        return accounts.certificationOf(actor.accountId()) == CertificationState.NONE;
    }

    private static String address(UUID id) {
        return "/desk/activities/" + id;
    }
}
