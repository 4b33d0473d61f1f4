package org.openkepu.annualsummary.domain;

import org.openkepu.authority.Authority;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaign.Feature;
import org.openkepu.campaign.StageSubject;
import org.openkepu.shared.Scope;

/** A province, society or ministry that may write an annual summary (A22). */
public record ReportingBody(Authority authority) {

    /** Whether the campaign asks this kind of body for a summary. */
    public boolean isAsked(Campaign campaign) {
        return campaign.has(
                switch (authority.level()) {
                    case PROVINCE -> Feature.SUMMARY_PROVINCE;
                    case SOCIETY -> Feature.SUMMARY_SOCIETY;
                    case MINISTRY -> Feature.SUMMARY_MINISTRY;
                    default -> throw new IllegalArgumentException(authority.level() + " writes no summary");
                });
    }

    /** The activities it sums up. */
    Scope scope() {
        String region = authority.regionCode();
        return region == null ? Scope.attributedTo(authority.id()) : Scope.territory(Scope.Line.PROVINCE, region);
    }

    /** Whom an extension could be granted for. */
    StageSubject subject() {
        boolean province = authority.level() == AuthorityLevel.PROVINCE;
        return new StageSubject(null, null, authority.regionCode(), province ? null : authority.id());
    }
}
