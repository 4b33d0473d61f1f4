package org.openkepu.activity.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.FieldReader.BeijingTime;

/** The details part as typed (活动填报). */
public record DetailsText(
        @Nullable String title,
        @Nullable String startsAt,
        @Nullable String endsAt,
        @Nullable String mode,
        @Nullable String regionCode,
        @Nullable String address,
        @Nullable String url,
        @Nullable String form,
        @Nullable String theme,
        @Nullable List<String> audience,
        @Nullable String expectedPersonTimes,
        @Nullable String description,
        @Nullable String attributionLevel,
        @Nullable String authorityId,
        @Nullable String free,
        @Nullable String barrierFree)
        implements PartText {

    public static final DetailsText EMPTY =
            new DetailsText(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** One that does not say what it costs and how accessible it is. */
    public DetailsText(
            @Nullable String title,
            @Nullable String startsAt,
            @Nullable String endsAt,
            @Nullable String mode,
            @Nullable String regionCode,
            @Nullable String address,
            @Nullable String url,
            @Nullable String form,
            @Nullable String theme,
            @Nullable List<String> audience,
            @Nullable String expectedPersonTimes,
            @Nullable String description,
            @Nullable String attributionLevel,
            @Nullable String authorityId) {
        this(
                title,
                startsAt,
                endsAt,
                mode,
                regionCode,
                address,
                url,
                form,
                theme,
                audience,
                expectedPersonTimes,
                description,
                attributionLevel,
                authorityId,
                null,
                null);
    }

    /** The same activity at another time. */
    DetailsText withoutTimes() {
        return new DetailsText(
                title,
                null,
                null,
                mode,
                regionCode,
                address,
                url,
                form,
                theme,
                audience,
                expectedPersonTimes,
                description,
                attributionLevel,
                authorityId,
                free,
                barrierFree);
    }

    static DetailsText of(Details details) {
        return new DetailsText(
                details.title(),
                BeijingTime.write(details.startsAt()),
                BeijingTime.write(details.endsAt()),
                details.mode().name(),
                details.regionCode(),
                details.address(),
                details.url(),
                details.form(),
                details.theme(),
                details.audiences(),
                String.valueOf(details.expectedPersonTimes()),
                details.description(),
                details.attributionLevel().name(),
                details.authorityId().toString(),
                said(details.free()),
                said(details.barrierFree()));
    }

    private static @Nullable String said(@Nullable Boolean value) {
        return value == null ? null : value.toString();
    }
}
