package org.openkepu.annualsummary.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the operator reads: every body with how far it has come, and each summary as it was submitted. */
@Service
@Transactional(readOnly = true)
public class SummaryReading {

    private final JdbcClient database;
    private final ReportingBodies bodies;
    private final SubmissionRecords submissions;
    private final Campaigns campaigns;
    private final Authorities authorities;

    SummaryReading(
            JdbcClient database,
            ReportingBodies bodies,
            SubmissionRecords submissions,
            Campaigns campaigns,
            Authorities authorities) {
        this.database = database;
        this.bodies = bodies;
        this.submissions = submissions;
        this.campaigns = campaigns;
        this.authorities = authorities;
    }

    private record Kept(
            UUID authorityId,
            UUID id,
            @Nullable OffsetDateTime savedAt,
            int submissions,
            @Nullable OffsetDateTime arrivedAt,
            @Nullable Boolean late,
            @Nullable Long published,
            @Nullable Long complete,
            @Nullable Long personTimes) {}

    /** Every body the campaign asks, and those that submitted without being asked any more; in one statement. */
    public List<SummaryLine> lines(Campaign campaign) {
        Map<UUID, Kept> kept = new HashMap<>();
        database.sql("""
                        select a.authority_id, a.id, a.saved_at, a.submissions, s.arrived_at, s.late, s.published, s.complete,
                            s.person_times
                        from annual_summary a
                        left join annual_summary_submission s on s.summary_id = a.id and s.n = a.submissions
                        where a.campaign_id = ?""")
                .param(campaign.id())
                .query(Kept.class)
                .list()
                .forEach(one -> kept.put(one.authorityId(), one));
        return bodies.all()
                .filter(body -> body.isAsked(campaign)
                        || isSubmitted(kept.get(body.authority().id())))
                .map(body -> line(body.authority(), kept.get(body.authority().id())))
                .toList();
    }

    private static boolean isSubmitted(@Nullable Kept kept) {
        return kept != null && kept.submissions() > 0;
    }

    private static SummaryLine line(Authority body, @Nullable Kept kept) {
        return kept == null
                ? new SummaryLine(body, null, null, 0, null, false, null, null, null)
                : new SummaryLine(
                        body,
                        kept.id(),
                        instant(kept.savedAt()),
                        kept.submissions(),
                        instant(kept.arrivedAt()),
                        Boolean.TRUE.equals(kept.late()),
                        kept.published(),
                        kept.complete(),
                        kept.personTimes());
    }

    /**
     * One submitted summary.
     *
     * @param submissions how many there are; {@code submission} is one of them
     */
    public record Reading(UUID id, Authority body, Campaign campaign, int submissions, SummarySubmission submission) {}

    private record Head(UUID campaignId, UUID authorityId, int submissions) {}

    /** A summary as submitted: the last time, or the n-th; a summary never submitted is its body's alone. */
    public Reading read(UUID id, @Nullable Integer n) {
        Head head = database.sql("select campaign_id, authority_id, submissions from annual_summary where id = ?")
                .param(id)
                .query(Head.class)
                .optional()
                .orElseThrow(NotFound::new);
        return new Reading(
                id,
                authorities.find(head.authorityId()).orElseThrow(NotFound::new),
                campaigns.find(head.campaignId()).orElseThrow(NotFound::new),
                head.submissions(),
                submissions.find(id, n == null ? head.submissions() : n).orElseThrow(NotFound::new));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
