package org.openkepu.registry.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.openkepu.registry.CertifiedUnit;
import org.openkepu.registry.CertifiedUnits;
import org.openkepu.registry.UnitCategory;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Texts;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggestions for a unit's full name ({@code contract.md}, look-ups; A37, A38). */
@RestController
class UnitLookup {

    private final CertifiedUnits units;
    private final PortalClock clock;
    private final MessageSource messages;

    UnitLookup(CertifiedUnits units, PortalClock clock, MessageSource messages) {
        this.units = units;
        this.clock = clock;
        this.messages = messages;
    }

    /** At most ten as of today, best first; an empty list for a blank or malformed text. */
    @GetMapping("/lookup/units")
    ResponseEntity<List<Suggestion>> suggestions(@RequestParam(defaultValue = "") String q, Locale locale) {
        List<CertifiedUnit> found = Texts.isMalformed(q) ? List.of() : units.search(q, clock.today());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate())
                .header(HttpHeaders.VARY, HttpHeaders.COOKIE)
                .body(found.stream().map(unit -> suggestion(unit, locale)).toList());
    }

    private Suggestion suggestion(CertifiedUnit unit, Locale locale) {
        return new Suggestion(
                unit.id(),
                unit.name(),
                unit.category(),
                messages.getMessage(unit.category().titleKey(), null, locale),
                unit.certified(),
                unit.demo());
    }

    record Suggestion(
            UUID id, String name, UnitCategory category, String categoryName, boolean certified, boolean demo) {}
}
