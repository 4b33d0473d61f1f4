package org.openkepu.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.web.FormStamps;
import org.openkepu.shared.web.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Stamps the forms of a page that has no stamp of its own, so that one sent too late leads back to this page. */
@Component
class PageStamps implements HandlerInterceptor {

    private final FormStamps stamps;

    PageStamps(FormStamps stamps) {
        this.stamps = stamps;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        // the addresses of forms below the desk can all be opened; others only where a page was asked for
        boolean opens =
                "GET".equals(request.getMethod()) || request.getRequestURI().startsWith("/desk/");
        if (page != null && isPage(page) && opens && !page.getModel().containsKey("stamp")) {
            page.addObject("stamp", stamps.stamp(request.getRequestURI(), ""));
        }
    }

    /** Whether a page is shown, not one led to and nothing for a script. */
    static boolean isPage(ModelAndView answer) {
        String name = answer.getViewName();
        return name != null && !name.startsWith("redirect:");
    }

    static boolean isSignedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn;
    }
}
