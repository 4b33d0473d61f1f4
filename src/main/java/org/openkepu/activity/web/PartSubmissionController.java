package org.openkepu.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.FilingDesk;
import org.openkepu.activity.domain.Part;
import org.openkepu.activity.domain.PartSubmission;
import org.openkepu.activity.domain.SupplementText;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.ProblemTexts;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Submits supplement or summary from its own page; what is refused is shown on that page with the text. */
@Controller
class PartSubmissionController {

    private final PartSubmission submission;
    private final FilingDesk desk;
    private final FormTokens tokens;
    private final PartPages pages;
    private final ProblemTexts texts;

    PartSubmissionController(
            PartSubmission submission, FilingDesk desk, FormTokens tokens, PartPages pages, ProblemTexts texts) {
        this.submission = submission;
        this.desk = desk;
        this.tokens = tokens;
        this.pages = pages;
        this.texts = texts;
    }

    /** A refused submission that is opened again leads to the part. */
    @GetMapping("/desk/activities/{id}/{part:supplement|summary}/submission")
    String show(@PathVariable UUID id, @PathVariable String part) {
        return "redirect:" + PartPages.address(id, Part.ofSlug(part));
    }

    @PostMapping("/desk/activities/{id}/{part:supplement|summary}/submission")
    String submit(
            @PathVariable UUID id,
            @PathVariable String part,
            @RequestParam(required = false) @Nullable String peopleConsent,
            Posted keys,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Part submitted = Part.ofSlug(part);
        boolean agreed = "true".equals(peopleConsent);
        try {
            String location = tokens.once(
                    keys.token(),
                    actor.accountId(),
                    part + " submission " + id,
                    () -> receipt(id, submission.submit(id, submitted, keys.shown(), agreed, actor, arrival)));
            int doubles =
                    desk.part(id, submitted, actor, arrival).text() instanceof SupplementText list ? list.doubles() : 0;
            if (doubles > 0) {
                flash.addFlashAttribute("flash", Flash.note("activity.people.merged", String.valueOf(doubles)));
            }
            return "redirect:" + location;
        } catch (FormRefused refused) {
            response.setStatus(422);
            model.addAttribute("problems", texts.of(refused.problems()));
        } catch (RuleBroken refusal) {
            response.setStatus(Refused.status(refusal.code()));
            model.addAttribute("refusal", texts.of(refusal).all().get(0));
        }
        model.addAttribute("agreed", agreed);
        var view = desk.part(id, submitted, actor, arrival);
        return pages.show(view, view.text(), PartHelpers.NONE, language, model);
    }

    private static String receipt(UUID id, PartSubmission.Outcome outcome) {
        return "/desk/activities/" + id + "/receipts/" + outcome.receipt()
                + (outcome.unchanged() ? "?unchanged=true" : "");
    }
}
