package org.openkepu.audit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openkepu.audit.domain.AuditReading.Asked;
import org.openkepu.shared.Ids;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Texts;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the trail's page as its address gives them; a value that is none is left out and named. */
final class AuditQuery {

    private static final int LONGEST = 100;

    private final MultiValueMap<String, String> given;
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final Asked asked;

    AuditQuery(MultiValueMap<String, String> given) {
        this.given = given;
        asked = new Asked(
                read("action", text -> text.matches("[a-z.-]{1,60}") ? Optional.of(text) : Optional.empty()),
                read("person", AuditQuery::word),
                read("subject", Ids::read),
                day("from", 0),
                day("to", 1),
                read("before", text -> text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty()));
    }

    Asked asked() {
        return asked;
    }

    /** Filters in use, as typed. */
    Map<String, String> kept() {
        return kept;
    }

    /** Names of filters whose value is none. */
    List<String> ignored() {
        return ignored;
    }

    /** The address of the entries before one, with the same filters. */
    String before(long sequence) {
        var address = UriComponentsBuilder.fromPath(AuditPage.ADDRESS);
        kept.forEach((name, value) -> {
            if (!name.equals("before")) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.queryParam("before", sequence)
                .encode()
                .buildAndExpand(kept)
                .toUriString();
    }

    private @Nullable Instant day(String name, int later) {
        LocalDate day = read(name, AuditQuery::date);
        return day == null
                ? null
                : day.plusDays(later).atStartOfDay(PortalClock.BEIJING).toInstant();
    }

    private <T> @Nullable T read(String name, Function<String, Optional<T>> reading) {
        String text = Texts.clean(given.getFirst(name));
        if (text.isEmpty()) {
            return null;
        }
        Optional<T> value = reading.apply(text);
        value.ifPresentOrElse(any -> kept.put(name, text), () -> ignored.add(name));
        return value.orElse(null);
    }

    private static Optional<String> word(String text) {
        return Texts.isMalformed(text) || Texts.length(text) > LONGEST ? Optional.empty() : Optional.of(text);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() < 2000 || day.getYear() > 2999 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
