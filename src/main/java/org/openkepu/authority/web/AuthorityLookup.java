package org.openkepu.authority.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.authority.Distinction;
import org.openkepu.authority.Distinctions;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bodies listed under a level, for the 归口单位 box ({@code contract.md}, look-ups; A44–A46). */
@RestController
class AuthorityLookup {

    private final Authorities authorities;
    private final ObjectProvider<Distinctions> distinctions;
    private final PortalClock clock;
    private final MessageSource messages;

    AuthorityLookup(
            Authorities authorities,
            ObjectProvider<Distinctions> distinctions,
            PortalClock clock,
            MessageSource messages) {
        this.authorities = authorities;
        this.distinctions = distinctions;
        this.clock = clock;
        this.messages = messages;
    }

    /** At most ten, best first; an empty list for an unknown level or a malformed text. */
    @GetMapping("/lookup/authorities")
    ResponseEntity<List<Entry>> listed(
            @RequestParam(defaultValue = "") String level,
            @RequestParam(required = false) @Nullable String provinceCode,
            @RequestParam(defaultValue = "") String q,
            Locale locale) {
        List<Authority> found = level(level)
                .filter(known -> !Texts.isMalformed(q))
                .map(known -> authorities.search(known, provinceCode, q))
                .orElse(List.of());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate())
                .header(HttpHeaders.VARY, HttpHeaders.COOKIE)
                .body(found.stream().map(authority -> entry(authority, locale)).toList());
    }

    private static Optional<AuthorityLevel> level(String name) {
        return Arrays.stream(AuthorityLevel.values())
                .filter(level -> level.name().equals(name))
                .findFirst();
    }

    private Entry entry(Authority authority, Locale locale) {
        Distinction distinction = distinction(authority);
        return new Entry(
                authority.id(),
                authority.name(),
                authority.level(),
                authority.regionCode(),
                authority.path(),
                distinction != null,
                distinction == null ? null : distinction.category(),
                distinction == null ? null : messages.getMessage(distinction.titleKey(), null, locale),
                distinction != null && distinction.demo());
    }

    private @Nullable Distinction distinction(Authority authority) {
        Distinctions known = distinctions.getIfAvailable();
        String region = authority.regionCode();
        return known == null || region == null
                ? null
                : known.of(region, clock.today()).orElse(null);
    }

    /** A body as the box shows it; category and its name are null unless it carries 已认证. */
    record Entry(
            UUID id,
            String name,
            AuthorityLevel level,
            @Nullable String regionCode,
            String path,
            boolean certified,
            @Nullable String category,
            @Nullable String categoryName,
            boolean demo) {}
}
