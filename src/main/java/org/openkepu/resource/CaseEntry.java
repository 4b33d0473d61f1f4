package org.openkepu.resource;

import org.jspecify.annotations.Nullable;

/**
 * An activity of a year on its way among the cases.
 *
 * @param provinceCode the province it was held in, null where it is not known
 * @param form code of the campaigns' list, null where it is not known
 * @param award code of the award kind it was commended as; null for a sample
 * @param activityNumber the readable number of the activity, null for one the portal does not have
 */
public record CaseEntry(
        int year,
        String title,
        @Nullable String unitName,
        @Nullable String provinceCode,
        @Nullable String form,
        @Nullable String award,
        String text,
        @Nullable String activityNumber) {}
