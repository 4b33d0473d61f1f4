package org.openkepu.campaign.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign's own data as typed: names, notice, period, limits and switches; days are {@code 2000-01-31}. */
public record CampaignForm(
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String theme,
        @Nullable String noticeTitle,
        @Nullable String noticeDate,
        @Nullable String noticeDepartments,
        @Nullable String activityFrom,
        @Nullable String activityTo,
        @Nullable String mainWeekFrom,
        @Nullable String mainWeekTo,
        @Nullable String editLimit,
        @Nullable String peopleLimit,
        @Nullable String peopleUntil,
        @Nullable String review,
        @Nullable List<String> features) {

    public static final CampaignForm EMPTY =
            new CampaignForm(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The switches that are on; never null. */
    public List<String> on() {
        return features == null ? List.of() : features;
    }
}
