package org.openkepu.recommendation.web;

import jakarta.servlet.http.HttpServletResponse;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.ProblemTexts;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a refusal into a page that is shown again: its sentences, and the status that says what kind it is. */
@Component
class Refused {

    private static final String BUSY = "recommendation.busy";

    private final ProblemTexts texts;

    Refused(ProblemTexts texts) {
        this.texts = texts;
    }

    /** Fields and rules answer 422, what was made from another state 409, what others hold just now 503. */
    void tell(RuntimeException refusal, Model model, HttpServletResponse response) {
        if (refusal instanceof FormRefused refused) {
            model.addAttribute("problems", texts.of(refused.problems()));
            response.setStatus(422);
        } else if (refusal instanceof RuleBroken rule) {
            model.addAttribute("problems", texts.of(rule));
            response.setStatus(status(rule.code()));
            if (rule.code().equals(BUSY)) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            }
        } else {
            throw refusal;
        }
    }

    private static int status(String code) {
        return code.equals(BUSY) ? 503 : code.startsWith("form.") ? 409 : 422;
    }
}
