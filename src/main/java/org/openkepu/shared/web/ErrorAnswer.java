package org.openkepu.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.json.JacksonJsonView;

/** What somebody is answered whose request cannot be met: a page with the reason and a way on, or a short JSON for scripts. */
final class ErrorAnswer {

    /** The statuses with sentences of their own, {@code shared.error.<status>.*}. */
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503);

    private ErrorAnswer() {}

    /** The answer for a status alone. */
    static ModelAndView of(HttpServletRequest request, int status) {
        return of(request, status, null, null, null);
    }

    /**
     * The answer with what is known.
     *
     * @param rule code of the broken rule
     * @param sentence the rule's sentence in the reader's language
     * @param reference what the operator finds the failure by in the log
     */
    static ModelAndView of(
            HttpServletRequest request,
            int status,
            @Nullable String rule,
            @Nullable String sentence,
            @Nullable String reference) {
        int told = told(status);
        ModelAndView answer = wantsPage(request)
                ? new ModelAndView("error")
                : new ModelAndView(json(), Map.of("status", status, "rule", rule == null ? "" : rule));
        answer.setStatus(HttpStatusCode.valueOf(status));
        if (wantsPage(request)) {
            answer.addObject("told", told);
            answer.addObject("rule", rule);
            answer.addObject("sentence", sentence);
            answer.addObject("reference", reference);
        }
        return answer;
    }

    /** The status whose sentences a status borrows. */
    static int told(int status) {
        return TOLD.contains(status) ? status : status < 500 ? 400 : 500;
    }

    private static View json() {
        return new JacksonJsonView();
    }

    private static boolean wantsPage(HttpServletRequest request) {
        boolean lookup = request.getAttribute("frame") instanceof Frame frame
                && frame.path().startsWith("/lookup/");
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean json = accept != null && accept.startsWith(MediaType.APPLICATION_JSON_VALUE);
        return !lookup && !json;
    }
}
