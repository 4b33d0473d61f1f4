package org.openkepu.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.Accounts;
import org.openkepu.account.CertificationState;
import org.openkepu.account.Certifications;
import org.openkepu.activity.domain.ActivityFiling;
import org.openkepu.activity.domain.Beginning;
import org.openkepu.activity.domain.FilingDesk;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.ProblemTexts;
import org.openkepu.shared.web.Refused;
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
    private final FilingDesk desk;
    private final FormTokens tokens;
    private final ProblemTexts texts;

    DraftController(ActivityFiling filing, Accounts accounts, FilingDesk desk, FormTokens tokens, ProblemTexts texts) {
        this.filing = filing;
        this.accounts = accounts;
        this.desk = desk;
        this.tokens = tokens;
        this.texts = texts;
    }

    @GetMapping("/desk/activities/new")
    String begin(Actor actor, ArrivedAt arrival, Model model) {
        return mustCertifyFirst(actor) ? "redirect:" + Certifications.ADDRESS_FOR_FILING : show(actor, arrival, model);
    }

    @PostMapping("/desk/activities")
    String create(
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            ArrivedAt arrival,
            Model model,
            HttpServletResponse response) {
        if (mustCertifyFirst(actor)) {
            return "redirect:" + Certifications.ADDRESS_FOR_FILING;
        }
        try {
            return "redirect:"
                    + tokens.once(token, actor.accountId(), "draft", () -> address(filing.draft(actor, arrival)));
        } catch (RuleBroken refusal) {
            Refused.answer(refusal, response);
            return show(actor, arrival, model);
        }
    }

    private String show(Actor actor, ArrivedAt arrival, Model model) {
        Beginning beginning = desk.beginning(arrival);
        model.addAttribute("campaign", beginning.campaign());
        model.addAttribute("deadline", Deadline.of(beginning.window(), arrival.instant()));
        model.addAttribute("open", beginning.mayBegin());
        model.addAttribute("late", beginning.mayBegin() && beginning.window().isOverAt(arrival.instant()));
        model.addAttribute("refusals", texts.of("begin", beginning.refusals()).all());
        model.addAttribute("certification", accounts.certificationOf(actor.accountId()));
        model.addAttribute("token", FormTokens.fresh());
        return "activity/new";
    }

    /** Who never applied is led through certification; who waits or must correct may draft meanwhile. */
    private boolean mustCertifyFirst(Actor actor) {
        return accounts.certificationOf(actor.accountId()) == CertificationState.NONE;
    }

    private static String address(UUID id) {
        return "/desk/activities/" + id;
    }
}
