package org.openkepu.recommendation.web;

import jakarta.servlet.http.HttpServletResponse;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.ProblemTexts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a refusal into a page that is shown again: its sentences, and the status that says what kind it is. */
@Component
class Refused {

    private final ProblemTexts texts;

    Refused(ProblemTexts texts) {
        this.texts = texts;
    }

    /** Fields and rules answer 422, what was made from another state 409. */
    void tell(RuntimeException refusal, Model model, HttpServletResponse response) {
        if (refusal instanceof FormRefused refused) {
            model.addAttribute("problems", texts.of(refused.problems()));
            response.setStatus(422);
        } else if (refusal instanceof RuleBroken rule) {
            model.addAttribute("problems", texts.of(rule));
            response.setStatus(rule.code().startsWith("form.") ? 409 : 422);
        } else {
            throw refusal;
        }
    }
}
