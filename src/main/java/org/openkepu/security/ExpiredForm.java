package org.openkepu.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers a form whose session has ended or that comes from elsewhere: 403, with a page of its own sentence. */
class ExpiredForm implements AccessDeniedHandler {

    /** Request attribute by which the error page tells an expired form from a forbidden page. */
    static final String EXPIRED = "expiredForm";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (!response.isCommitted()) {
            request.setAttribute(EXPIRED, true);
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
