package org.openkepu.activity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One published activity as everybody may read it: never its contact, never a science worker.
 *
 * @param address null for an online activity
 * @param url null for an activity without a web address
 * @param form code of the campaign's list, as {@code theme} and {@code audiences}
 * @param cancelledFor the owner's reason, null unless cancelled
 * @param free whether taking part costs nothing, null where it is not said; so is {@code barrierFree}
 * @param edition grows with every change everybody may read
 * @param changedAt when what everybody reads was handed in
 */
public record PublishedActivity(
        ActivityLine line,
        UUID campaignId,
        @Nullable String address,
        @Nullable String url,
        String form,
        String theme,
        List<String> audiences,
        int expectedPersonTimes,
        String description,
        UUID authorityId,
        boolean foodSafety,
        Instant publishedAt,
        @Nullable String cancelledFor,
        @Nullable Boolean free,
        @Nullable Boolean barrierFree,
        int edition,
        Instant changedAt) {}
