package org.openkepu.campaign.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.ExtensionPlace;
import org.openkepu.campaign.ExtensionPlaces;
import org.openkepu.campaign.ExtensionScope;
import org.openkepu.campaign.StageKind;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Ids;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Problem;
import org.openkepu.shared.Scope;
import org.openkepu.shared.Sentence;
import org.openkepu.shared.Texts;
import org.springframework.stereotype.Component;

/** Reads what somebody asks to be kept open longer; what lies outside the asker's scope is unknown. */
@Component
class ExtensionReader {

    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 500;

    private final ExtensionPlaces places;

    ExtensionReader(ExtensionPlaces places) {
        this.places = places;
    }

    /** Refuses with every problem of the form: {@code extension.end}, {@code extension.stage}, {@code extension.unknown}. */
    ExtensionOrder read(ExtensionForm form, Campaign campaign, Scope scope) {
        var reader = new FieldReader();
        StageKind kind = reader.field("kind", form.kind()).mandatory().oneOf(StageKind.class);
        ExtensionScope kept = reader.field("scope", form.scope()).mandatory().oneOf(ExtensionScope.class);
        if (kind != null && kept != null && !kept.fits(kind)) {
            reader.add(Problem.wrong("scope", "extension.stage"));
        }
        ExtensionPlace place = kept == null ? null : place(kept, form, campaign, scope, reader);
        Instant end = reader.field("until", form.until())
                .mandatory()
                .read(ExtensionReader::endOf, new Sentence("campaign.extension.until.wrong"));
        var stage =
                kind == null ? Optional.<Instant>empty() : campaign.stage(kind).map(window -> window.closesAt());
        if (end != null && kind != null && (stage.isEmpty() || !end.isAfter(stage.get()))) {
            reader.add(Problem.wrong("until", "extension.end"));
        }
        String reason = reader.field("reason", form.reason()).mandatory().text(SHORTEST_REASON, LONGEST_REASON);
        FormRefused.when(reader.problems());
        return new ExtensionOrder(campaign.id(), need(kind), need(place), need(end), need(reason));
    }

    private @Nullable ExtensionPlace place(
            ExtensionScope kept, ExtensionForm form, Campaign campaign, Scope scope, FieldReader reader) {
        String field = field(kept);
        String typed = Texts.clean(typed(kept, form));
        boolean whole =
                !scope.equals(Scope.EVERYTHING) && (kept == ExtensionScope.PROVINCE || kept == ExtensionScope.BODY);
        Optional<ExtensionPlace> found = whole
                ? places.whole(scope).filter(place -> place.scope() == kept)
                : switch (kept) {
                    case ACTIVITY -> places.activity(campaign.id(), typed, scope);
                    case UNIT -> places.unit(campaign.id(), typed, scope);
                    case PROVINCE -> places.province(typed, scope);
                    case BODY -> places.body(Ids.read(form.authorityId()).orElse(null), typed, scope);
                };
        if (found.isEmpty()) {
            boolean missing =
                    !whole && typed.isEmpty() && Ids.read(form.authorityId()).isEmpty();
            reader.add(missing ? Problem.missing(field) : Problem.wrong(whole ? "scope" : field, "extension.unknown"));
        }
        return found.orElse(null);
    }

    private static String field(ExtensionScope kept) {
        return switch (kept) {
            case ACTIVITY -> "number";
            case UNIT -> "unitName";
            case PROVINCE -> "provinceCode";
            case BODY -> "authorityId";
        };
    }

    private static @Nullable String typed(ExtensionScope kept, ExtensionForm form) {
        return switch (kept) {
            case ACTIVITY -> form.number();
            case UNIT -> form.unitName();
            case PROVINCE -> form.provinceCode();
            case BODY -> form.authorityName();
        };
    }

    /** The first instant after the day. */
    private static Optional<Instant> endOf(String day) {
        try {
            LocalDate last = LocalDate.parse(day);
            boolean sane = last.getYear() >= 2000 && last.getYear() <= 2100;
            return sane
                    ? Optional.of(
                            last.plusDays(1).atStartOfDay(PortalClock.BEIJING).toInstant())
                    : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static <T> T need(@Nullable T value) {
        return Optional.ofNullable(value).orElseThrow();
    }
}
