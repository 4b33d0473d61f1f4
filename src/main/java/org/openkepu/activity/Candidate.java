package org.openkepu.activity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Scope;

/**
 * A submitted activity as those who recommend judge it.
 *
 * @param hostId the same for all activities of one host, see {@link Hosts}
 * @param regionCode the territory's leaf
 * @param form code of the campaign's list
 * @param personTimes as reported in the summary, null before
 * @param complete whether filing information, supplement and summary are all submitted (A57)
 */
public record Candidate(
        UUID id,
        UUID campaignId,
        String number,
        String title,
        UUID hostId,
        String unitName,
        String regionCode,
        String provinceCode,
        @Nullable String cityCode,
        @Nullable String countyCode,
        UUID authorityId,
        Instant startsAt,
        String form,
        @Nullable Integer personTimes,
        ActivityState state,
        boolean complete) {

    /** Whether it lies in the scope of whoever wants to recommend it. */
    public boolean liesIn(Scope scope) {
        return scope.covers(provinceCode, cityCode, countyCode, authorityId);
    }

    /** Only complete, published activities are recommended (A57). */
    public boolean isRecommendable() {
        return state == ActivityState.PUBLISHED && complete;
    }
}
