package org.openkepu.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** Lets every session, or address without one, look up 600 times a minute, and answers 429 beyond ({@code contract.md}). */
@Configuration
class LookupLimit implements WebMvcConfigurer, HandlerInterceptor {

    private final RateLimit limit;
    private final String sessionCookie;

    /** Cookies known to name a session, so that typing costs no session look-up; an invented cookie is none. */
    private final Cache<String, Boolean> sessions = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(100_000)
            .build();

    LookupLimit(
            @Value("${openkepu.lookup.per-minute:600}") int perMinute,
            @Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        this.limit = new RateLimit(perMinute);
        this.sessionCookie = sessionCookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/lookup/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        long seconds = limit.take(key(request));
        if (seconds > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
        return seconds == 0;
    }

    private String key(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, sessionCookie);
        if (cookie != null && sessions.get(cookie.getValue(), any -> request.getSession(false) != null)) {
            return "session " + cookie.getValue();
        }
        return "address " + request.getRemoteAddr();
    }
}
