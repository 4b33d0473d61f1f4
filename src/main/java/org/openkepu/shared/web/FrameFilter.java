package org.openkepu.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.ContactLine;
import org.openkepu.shared.PortalClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Gives every page, refused requests and error pages too, what the layout reads: {@code frame} and an empty
 * {@code problems}; keeps the choice of large type ({@code ?type=large|normal}) in a cookie.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class FrameFilter extends OncePerRequestFilter {

    private static final String TYPE = "type";

    private final PortalClock clock;
    private final ContactLine contact;
    private final boolean demo;

    FrameFilter(PortalClock clock, ContactLine contact, @Value("${openkepu.demo:false}") boolean demo) {
        this.clock = clock;
        this.contact = contact;
        this.demo = demo;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String chosen = "GET".equals(request.getMethod()) ? chosenType(request.getQueryString()) : null;
        if (chosen != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(TYPE, chosen)
                            .path("/")
                            .httpOnly(true)
                            .sameSite("Lax")
                            .maxAge(Duration.ofDays(365))
                            .build()
                            .toString());
        }
        Cookie kept = WebUtils.getCookie(request, TYPE);
        boolean large = "large".equals(chosen != null ? chosen : kept != null ? kept.getValue() : null);
        request.setAttribute("frame", new Frame(request, clock, contact.now(), demo, large));
        request.setAttribute("problems", Problems.NONE);
        chain.doFilter(request, response);
    }

    private static @Nullable String chosenType(@Nullable String query) {
        if (query == null) {
            return null;
        }
        for (String part : query.split("&")) {
            if (part.equals("type=large") || part.equals("type=normal")) {
                return part.substring(TYPE.length() + 1);
            }
        }
        return null;
    }
}
