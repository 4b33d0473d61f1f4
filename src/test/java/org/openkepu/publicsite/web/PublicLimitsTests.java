package org.openkepu.publicsite.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.util.ServletRequestPathUtils;

/** Posters, calendars and open data are handed out so many times a minute to each address. */
class PublicLimitsTests {

    private static final String POSTER = "/activities/2022-640104-000318/poster";

    private final Registered limits = new Registered();

    PublicLimitsTests() {
        new PublicLimits(3, 2, 2).addInterceptors(limits);
    }

    /** What was registered. */
    private static final class Registered extends InterceptorRegistry {

        List<MappedInterceptor> all() {
            return getInterceptors().stream().map(MappedInterceptor.class::cast).toList();
        }
    }

    @Test
    void pictureAndSheetOfPostersCountTogetherAndTheirPageDoesNot() throws Exception {
        assertThat(ask(POSTER + ".png", "198.51.100.1").getStatus()).isEqualTo(200);
        assertThat(ask(POSTER + ".pdf", "198.51.100.1").getStatus()).isEqualTo(200);
        MockHttpServletResponse beyond = ask("/desk/activities/some-id/poster.png", "198.51.100.1");
        assertThat(beyond.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(beyond.getHeader(HttpHeaders.RETRY_AFTER))))
                .isBetween(1, 61);
        assertThat(ask(POSTER, "198.51.100.1").getStatus()).isEqualTo(200);
        assertThat(ask(POSTER + ".png", "198.51.100.2").getStatus()).isEqualTo(200);
    }

    @Test
    void calendarsAndOpenDataHaveLimitsOfTheirOwn() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(ask("/activities.ics", "198.51.100.1").getStatus()).isEqualTo(200);
        }
        assertThat(ask("/activities.ics", "198.51.100.1").getStatus()).isEqualTo(429);
        assertThat(ask("/activities.csv", "198.51.100.1").getStatus()).isEqualTo(200);
        assertThat(ask("/activities", "198.51.100.1").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(String path, String address) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        ServletRequestPathUtils.parseAndCache(request);
        var response = new MockHttpServletResponse();
        for (MappedInterceptor limit : limits.all()) {
            if (limit.matches(request)) {
                limit.preHandle(request, response, this);
            }
        }
        return response;
    }
}
