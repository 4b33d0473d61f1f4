package org.openkepu.activity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A real activity of the past, published for the demonstration and marked as a sample everywhere.
 *
 * @param regionCode leaf division
 * @param place address as far as it is known, the division's name otherwise
 * @param url for one held on the web, else null
 */
public record SampleFiling(
        int year,
        String title,
        String unitName,
        String regionCode,
        String place,
        @Nullable String url,
        Instant startsAt,
        Instant endsAt,
        String form,
        String theme,
        String audience,
        UUID authorityId) {}
