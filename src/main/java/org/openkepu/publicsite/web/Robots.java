package org.openkepu.publicsite.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What search engines may visit: all that is public; behind the rest they would only find the way to sign in. */
@RestController
class Robots {

    private static final String RULES = """
            User-agent: *
            Disallow: /desk
            Disallow: /office
            Disallow: /operator
            Disallow: /account
            """;

    @GetMapping(value = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> rules() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .body(RULES);
    }
}
