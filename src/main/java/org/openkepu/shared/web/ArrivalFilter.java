package org.openkepu.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.PortalClock;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The outermost filter: stamps the instant a request arrived, before any queue inside the portal (rule stage.closed). */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ArrivalFilter extends OncePerRequestFilter {

    private static final String STAMP = ArrivedAt.class.getName();

    private final PortalClock clock;

    ArrivalFilter(PortalClock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(STAMP, new ArrivedAt(clock.now()));
        chain.doFilter(request, response);
    }

    static ArrivedAt of(ServletRequest request) {
        return (ArrivedAt) request.getAttribute(STAMP);
    }
}
