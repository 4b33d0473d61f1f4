package org.openkepu.activity.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.OpenFiling;
import org.openkepu.activity.OpenFilings;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.StageKind;
import org.openkepu.campaign.StageSubject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what is missing on a person's activities: drafts not submitted, and the parts of what was submitted. */
@Service
@Transactional(readOnly = true)
class MissingParts implements OpenFilings {

    private static final int MOST = 1_000;

    private final JdbcClient database;
    private final Drafts drafts;
    private final Campaigns campaigns;

    MissingParts(JdbcClient database, Drafts drafts, Campaigns campaigns) {
        this.database = database;
        this.drafts = drafts;
        this.campaigns = campaigns;
    }

    @Override
    public List<OpenFiling> of(UUID ownerId, UUID campaignId) {
        List<Line> lines = database.sql("""
                        select a.id, a.title, p.typed, a.unit_id, a.province_code, a.authority_id, a.created_at, a.submitted_at,
                               a.supplement_submitted_at is null as no_supplement, a.summary_submitted_at is null as no_summary
                        from activity a
                        left join activity_part p on p.activity_id = a.id and p.part = 'DETAILS' and a.title is null
                        where a.owner_id = ? and a.campaign_id = ? and a.state not in ('HIDDEN', 'CANCELLED')
                          and a.deleted_at is null and not a.complete
                        order by a.id desc limit ?""")
                .params(ownerId, campaignId, MOST)
                .query((row, n) -> line(row))
                .list();
        var missing = new ArrayList<OpenFiling>();
        add(missing, campaignId, StageKind.FILING, lines.stream().filter(line -> line.submittedAt() == null));
        add(missing, campaignId, StageKind.SUPPLEMENT, lines.stream().filter(Line::lacksSupplement));
        add(missing, campaignId, StageKind.SUMMARY, lines.stream().filter(Line::lacksSummary));
        return missing;
    }

    private void add(List<OpenFiling> missing, UUID campaignId, StageKind kind, java.util.stream.Stream<Line> lacking) {
        List<Line> lines = lacking.toList();
        var windows = campaigns.windows(
                campaignId, kind, lines.stream().map(Line::subject).toList());
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            Instant since = line.submittedAt() == null ? line.createdAt() : line.submittedAt();
            missing.add(new OpenFiling(line.id(), line.title(), windows.get(at), since));
        }
    }

    private Line line(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String title = row.getString("title");
        byte[] typed = row.getBytes("typed");
        var submitted = row.getObject("submitted_at", OffsetDateTime.class);
        return new Line(
                id,
                title == null && typed != null ? drafts.titleOf(typed) : title,
                new StageSubject(
                        id,
                        row.getObject("unit_id", UUID.class),
                        row.getString("province_code"),
                        row.getObject("authority_id", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                submitted == null ? null : submitted.toInstant(),
                row.getBoolean("no_supplement"),
                row.getBoolean("no_summary"));
    }

    private record Line(
            UUID id,
            @Nullable String title,
            StageSubject subject,
            Instant createdAt,
            @Nullable Instant submittedAt,
            boolean noSupplement,
            boolean noSummary) {

        boolean lacksSupplement() {
            return submittedAt != null && noSupplement;
        }

        boolean lacksSummary() {
            return submittedAt != null && noSummary;
        }
    }
}
