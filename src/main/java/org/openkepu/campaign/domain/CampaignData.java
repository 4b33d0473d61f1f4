package org.openkepu.campaign.domain;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign.Feature;
import org.openkepu.campaign.Notice;

/** A campaign's own data, read in order. */
record CampaignData(
        String name,
        String nameEn,
        String theme,
        @Nullable Notice notice,
        LocalDate activityFrom,
        LocalDate activityTo,
        @Nullable LocalDate mainWeekFrom,
        @Nullable LocalDate mainWeekTo,
        int editLimit,
        int peopleLimit,
        @Nullable LocalDate peopleUntil,
        boolean review,
        Set<Feature> features) {}
