package org.openkepu.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.openkepu.activity.domain.FilingDesk;
import org.openkepu.activity.domain.Part;
import org.openkepu.activity.domain.PartSubmission;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.ProblemTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

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

    @PostMapping("/desk/activities/{id}/{part:supplement|summary}/submission")
    String submit(
            @PathVariable UUID id,
            @PathVariable String part,
            Posted keys,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Part submitted = Part.ofSlug(part);
        try {
            return "redirect:"
                    + tokens.once(
                            keys.token(),
                            actor.accountId(),
                            part + " submission " + id,
                            () -> "/desk/activities/" + id + "/receipts/"
                                    + submission.submit(id, submitted, keys.shown(), actor, arrival));
        } catch (FormRefused refused) {
            response.setStatus(422);
            model.addAttribute("problems", texts.of(refused.problems()));
        } catch (RuleBroken refusal) {
            response.setStatus(refusal.code().startsWith("form.") ? 409 : 422);
            model.addAttribute("refusal", texts.of(refusal).all().get(0));
        }
        var view = desk.part(id, submitted, actor, arrival);
        return pages.show(view, view.text(), PartHelpers.NONE, language, model);
    }
}
