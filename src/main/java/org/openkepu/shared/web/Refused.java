package org.openkepu.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Problem;
import org.openkepu.shared.RuleBroken;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a refusal into a page that is shown again with everything typed: its sentences, and the status that says what kind it is. */
@Component
public class Refused {

    private static final String BUSY = ".busy";
    private static final int UNPROCESSABLE = 422;

    private final ProblemTexts texts;

    Refused(ProblemTexts texts) {
        this.texts = texts;
    }

    /**
     * Fills the model's {@code problems} and the answer's status.
     *
     * @param refusal a {@link FormRefused} or {@link RuleBroken}; anything else is thrown on
     */
    public void tell(RuntimeException refusal, Model model, HttpServletResponse response) {
        if (refusal instanceof FormRefused fields) {
            tell(fields.problems(), model, response);
        } else if (refusal instanceof RuleBroken rule) {
            model.addAttribute("problems", texts.of(rule));
            response.setStatus(status(rule.code()));
            if (rule.code().endsWith(BUSY)) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            }
        } else {
            throw refusal;
        }
    }

    /** The same with a rule's sentence at one field, unless it speaks of the form as a whole ({@link #isConflict}). */
    public void tell(String field, RuntimeException refusal, Model model, HttpServletResponse response) {
        if (refusal instanceof RuleBroken rule && !isConflict(rule.code())) {
            tell(List.of(Problem.wrong(field, rule.code(), rule.arguments())), model, response);
        } else {
            tell(refusal, model, response);
        }
    }

    /** The same for several at once, at their fields; the first that is no 422 gives the status. */
    public void tell(List<Problem> problems, Model model, HttpServletResponse response) {
        model.addAttribute("problems", texts.of(problems));
        response.setStatus(problems.stream()
                .map(problem -> status(problem.code()))
                .filter(status -> status != UNPROCESSABLE)
                .findFirst()
                .orElse(UNPROCESSABLE));
    }

    /** The status alone, for a page that says by itself why it refuses; a conflict, which none says by itself, is thrown on. */
    public static void answer(RuleBroken refusal, HttpServletResponse response) {
        if (isConflict(refusal.code())) {
            throw refusal;
        }
        response.setStatus(status(refusal.code()));
    }

    /** Rules answer 422, what was made from another state 409, too many attempts 429, what others hold just now 503. */
    public static int status(String code) {
        if (isConflict(code)) {
            return 409;
        }
        if (code.equals("account.throttled")) {
            return 429;
        }
        return code.endsWith(BUSY) ? 503 : UNPROCESSABLE;
    }

    /** Whether the form as a whole was made from another state, or its token was used before: 409, with both texts. */
    public static boolean isConflict(String code) {
        return code.startsWith("form.");
    }
}
