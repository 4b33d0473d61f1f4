package org.openkepu.annualsummary.web;

import org.jspecify.annotations.Nullable;
import org.openkepu.annualsummary.domain.SummaryReminding;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reminds every body whose annual summary is missing, by one press of the operator. */
@Controller
@RequestMapping("/operator/summaries/reminders")
class SummaryRemindersController {

    private static final String BACK = "/operator/summaries";

    private final SummaryReminding reminding;
    private final FormTokens tokens;

    SummaryRemindersController(SummaryReminding reminding, FormTokens tokens) {
        this.reminding = reminding;
        this.tokens = tokens;
    }

    @GetMapping
    String back() {
        return "redirect:" + BACK;
    }

    @PostMapping
    String remind(
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            ArrivedAt arrival,
            RedirectAttributes flash) {
        int[] reminded = {0};
        String location = tokens.once(token, actor.accountId(), "summary reminders", () -> {
            reminded[0] = reminding.remindAll(actor, arrival);
            return BACK;
        });
        flash.addFlashAttribute(
                "flash",
                reminded[0] == 0
                        ? Flash.done("annualsummary.remind.none")
                        : Flash.done("annualsummary.remind.done", String.valueOf(reminded[0])));
        return "redirect:" + location;
    }
}
