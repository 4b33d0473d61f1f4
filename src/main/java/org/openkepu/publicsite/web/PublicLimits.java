package org.openkepu.publicsite.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openkepu.shared.web.RateLimit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands out public files that cost something so many times a minute to each address, and answers 429 beyond. */
@Configuration
class PublicLimits implements WebMvcConfigurer {

    private final int feeds;
    private final int openData;
    private final int posters;

    PublicLimits(
            @Value("${openkepu.limit.feeds-per-minute:120}") int feeds,
            @Value("${openkepu.limit.open-data-per-minute:30}") int openData,
            @Value("${openkepu.limit.posters-per-minute:60}") int posters) {
        this.feeds = feeds;
        this.openData = openData;
        this.posters = posters;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(limit(feeds)).addPathPatterns(ListQuery.FEED);
        registry.addInterceptor(limit(openData)).addPathPatterns("/activities.csv");
        registry.addInterceptor(limit(posters))
                .addPathPatterns("/activities/*/poster.*", "/desk/activities/*/poster.*");
    }

    private static HandlerInterceptor limit(int perMinute) {
        var limit = new RateLimit(perMinute);
        return new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                    throws IOException {
                long seconds = limit.take(request.getRemoteAddr());
                if (seconds > 0) {
                    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
                    response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
                }
                return seconds == 0;
            }
        };
    }
}
