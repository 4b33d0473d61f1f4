package org.openkepu.annualsummary.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.openkepu.annualsummary.domain.AnnualSummaries;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.ProblemTexts;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Submits the summary as last saved, and shows what the body holds in hand: receipt and print. */
@Controller
@RequestMapping(SummaryPages.ADDRESS)
class SummarySubmissionController {

    private final AnnualSummaries summaries;
    private final SummaryPages pages;
    private final FormTokens tokens;
    private final ProblemTexts texts;

    SummarySubmissionController(AnnualSummaries summaries, SummaryPages pages, FormTokens tokens, ProblemTexts texts) {
        this.summaries = summaries;
        this.pages = pages;
        this.tokens = tokens;
        this.texts = texts;
    }

    /** A refused submission that is opened again leads to the summary. */
    @GetMapping("/submission")
    String show() {
        return "redirect:" + SummaryPages.ADDRESS;
    }

    @PostMapping("/submission")
    String submit(SummaryKeys keys, Actor actor, ArrivedAt arrival, Model model, HttpServletResponse response) {
        try {
            return "redirect:"
                    + tokens.once(
                            keys.token(),
                            actor.accountId(),
                            "annual summary submission",
                            () -> receipt(summaries.submit(keys.shown(), actor, arrival)));
        } catch (FormRefused refused) {
            response.setStatus(422);
            model.addAttribute("problems", texts.of(refused.problems()));
        } catch (RuleBroken refusal) {
            response.setStatus(Refused.status(refusal.code()));
            model.addAttribute("refusal", texts.of(refusal).all().get(0));
        }
        var view = summaries.view(actor, arrival);
        return pages.show(view, view.summary().text(), model);
    }

    private static String receipt(AnnualSummaries.Outcome outcome) {
        return SummaryPages.ADDRESS + "/receipt?n=" + outcome.n() + (outcome.unchanged() ? "&unchanged=true" : "");
    }

    /** The receipt of a submission, without {@code n} of the latest; the same one whenever it is opened. */
    @GetMapping("/receipt")
    String receipt(
            @RequestParam(required = false) @Nullable String n,
            @RequestParam(required = false) @Nullable String unchanged,
            Actor actor,
            ArrivedAt arrival,
            Model model) {
        int place = n == null
                ? summaries.view(actor, arrival).summary().submissions()
                : n.matches("\\d{1,6}") ? Integer.parseInt(n) : 0;
        model.addAttribute("receipt", summaries.receipt(place, actor));
        model.addAttribute("unchanged", unchanged != null);
        return "annualsummary/receipt";
    }

    /** The summary as submitted last, or while it never was as it is being written, on one page for printing. */
    @GetMapping("/print")
    String print(Actor actor, ArrivedAt arrival, Model model) {
        var view = summaries.view(actor, arrival);
        if (view.latest() == null && view.summary().savedAt() == null) {
            throw new NotFound();
        }
        var latest = view.latest();
        model.addAttribute("body", view.body().authority());
        model.addAttribute("campaign", view.campaign());
        model.addAttribute("submission", latest);
        model.addAttribute("text", latest == null ? view.summary().text() : latest.text());
        model.addAttribute("figures", SummaryFigure.of(latest == null ? view.figures() : latest.figures()));
        model.addAttribute("files", latest == null ? view.files() : latest.files());
        model.addAttribute("fileBase", SummaryPages.ADDRESS + "/attachments");
        return "annualsummary/print";
    }
}
