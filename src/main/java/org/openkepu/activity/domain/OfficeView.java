package org.openkepu.activity.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityDecision;
import org.openkepu.activity.ActivityPicture;
import org.openkepu.activity.ActivityState;
import org.openkepu.campaign.Campaign;
import org.openkepu.registry.UnitCategory;

/**
 * One submitted activity as those who answer for it see it, with their rights already answered.
 *
 * @param revision what a decision made on this page depends on
 * @param certified the register its host was certified in as of the campaign, else null
 * @param host as everybody reads it, with the contact, as {@code details}
 * @param note of the supplement, null before it is submitted
 * @param summary null before it is submitted
 * @param pictures by the slug of the part
 * @param waiting what a change that waits for approval differs in; empty when none waits
 * @param versions how many versions were handed in
 * @param decisions the latest first
 * @param rights what the actor can do now
 */
public record OfficeView(
        UUID id,
        long revision,
        String number,
        String title,
        ActivityState state,
        @Nullable String stateReason,
        @Nullable String correctionReason,
        @Nullable UnitCategory certified,
        boolean demoCertified,
        boolean foodSafety,
        HostText host,
        DetailsText details,
        @Nullable String note,
        List<MaskedPerson> people,
        @Nullable SummaryText summary,
        Map<String, List<ActivityPicture>> pictures,
        Instant submittedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant supplementedAt,
        @Nullable Instant summarisedAt,
        int editsUsed,
        int editLimit,
        List<FieldChange> waiting,
        int versions,
        List<ActivityDecision> decisions,
        Rights rights,
        Campaign campaign) {

    /**
     * What the actor can do now.
     *
     * @param hiddenByOther whether it is hidden by another line, which alone, or the operator, can lift that
     * @param remind whether the owner can be reminded: something is missing and nobody did so today
     * @param remindedToday whether somebody reminded the owner today
     */
    public record Rights(
            boolean hide,
            boolean restore,
            boolean hiddenByOther,
            boolean sendBack,
            boolean approve,
            boolean remind,
            boolean remindedToday) {}

    /** Whether everything recommendation needs is submitted. */
    public boolean isComplete() {
        return note != null && summary != null;
    }
}
