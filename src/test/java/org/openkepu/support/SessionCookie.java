package org.openkepu.support;

import org.springframework.context.annotation.Bean;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Names the session's cookie as the portal does: without a web server Boot would leave it at its default. */
class SessionCookie {

    @Bean
    CookieSerializer cookieSerializer() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("OPENKEPU");
        return cookie;
    }
}
