package org.openkepu.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.web.Flash;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Tells whoever pressed a button too late that nothing was submitted: at the login page, and once on the page after it. */
@Component
class LateNotice implements HandlerInterceptor {

    private static final String PROMISED = "late";

    /** Remembers that a form without text came too late. */
    void promise(HttpServletRequest request) {
        request.getSession().setAttribute(PROMISED, true);
    }

    boolean isPromised(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PROMISED) != null;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && PageStamps.isPage(page) && PageStamps.isSignedIn() && isPromised(request)) {
            request.getSession().removeAttribute(PROMISED);
            page.addObject("flash", Flash.note("security.expired.again"));
        }
    }
}
