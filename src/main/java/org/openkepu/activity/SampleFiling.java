package org.openkepu.activity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity of the past, or an invented one, published for the demonstration and marked as a sample everywhere.
 *
 * @param regionCode leaf division
 * @param place address as far as it is known, the division's name otherwise
 * @param url for one held on the web, else null
 * @param expected person-times
 * @param note of the supplement, null for one without
 * @param personTimes as the summary tells them, null for one without
 * @param summary what happened, at least 50 characters, null for one without
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
        UUID authorityId,
        int expected,
        @Nullable String note,
        @Nullable String personTimes,
        @Nullable String summary) {}
