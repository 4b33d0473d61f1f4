package org.openkepu.activity.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Mode;
import org.openkepu.authority.AuthorityLevel;

/**
 * What is held, when, where, how and for whom.
 *
 * @param regionCode leaf division of the place, null for an online activity
 * @param address null for an online activity
 * @param url null for an activity without a web address
 * @param audiences codes of the campaign's list in its order, at least one
 * @param free whether taking part costs nothing, null where it is not said
 * @param barrierFree whether the place can be reached and used without barriers, null where it is not said
 */
public record Details(
        String title,
        Instant startsAt,
        Instant endsAt,
        Mode mode,
        @Nullable String regionCode,
        @Nullable String address,
        @Nullable String url,
        String form,
        String theme,
        List<String> audiences,
        int expectedPersonTimes,
        String description,
        AuthorityLevel attributionLevel,
        UUID authorityId,
        @Nullable Boolean free,
        @Nullable Boolean barrierFree) {

    /** One that does not say what it costs and how accessible it is. */
    public Details(
            String title,
            Instant startsAt,
            Instant endsAt,
            Mode mode,
            @Nullable String regionCode,
            @Nullable String address,
            @Nullable String url,
            String form,
            String theme,
            List<String> audiences,
            int expectedPersonTimes,
            String description,
            AuthorityLevel attributionLevel,
            UUID authorityId) {
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
                audiences,
                expectedPersonTimes,
                description,
                attributionLevel,
                authorityId,
                null,
                null);
    }

    /** The four characters that alone decide whether an activity counts for food safety (A43). */
    public static final String FOOD_SAFETY = "食品安全";

    /** Whether it counts for food safety: exactly when the name holds the four characters (rule activity.food-safety.title). */
    public boolean countsForFoodSafety() {
        return title.contains(FOOD_SAFETY);
    }
}
