package org.openkepu.activity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.DetailsText;

/** The details page's form as posted. */
record DetailsForm(
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

    DetailsText toText() {
        return new DetailsText(
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
                authorityId);
    }
}
