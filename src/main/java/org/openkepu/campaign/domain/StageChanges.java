package org.openkepu.campaign.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.StageChange;
import org.openkepu.campaign.StageKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was changed of stages, only ever added to. */
@Repository
class StageChanges {

    private final JdbcClient database;

    StageChanges(JdbcClient database) {
        this.database = database;
    }

    void append(UUID campaignId, StageChange change) {
        database.sql("""
                        insert into campaign_stage_change (campaign_id, kind, edge, was, becomes, running, changed_by_name, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(campaignId)
                .param(change.kind().name())
                .param(change.closing() ? "CLOSES" : "OPENS")
                .param(utc(change.was()))
                .param(utc(change.becomes()))
                .param(change.running())
                .param(change.by())
                .param(utc(change.at()))
                .update();
    }

    /** The latest change of each edge of the current campaign's stages. */
    List<StageChange> ofCurrent() {
        return database.sql("""
                        select kind, edge = 'CLOSES' as closing, was, becomes, running, changed_by_name as by, changed_at as at
                        from (select distinct on (c.kind, c.edge) c.* from campaign_stage_change c
                              join campaign on campaign.id = c.campaign_id and campaign.current
                              order by c.kind, c.edge, c.sequence desc) latest
                        order by sequence desc""")
                .query((row, n) -> new StageChange(
                        StageKind.valueOf(row.getString("kind")),
                        row.getBoolean("closing"),
                        instant(row.getObject("was", OffsetDateTime.class)),
                        row.getObject("becomes", OffsetDateTime.class).toInstant(),
                        row.getBoolean("running"),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** All changes of a campaign's stages, the latest first. */
    List<StageChange> of(UUID campaignId) {
        return database.sql("""
                        select kind, edge, was, becomes, running, changed_by_name, changed_at
                        from campaign_stage_change where campaign_id = ? order by sequence desc limit 100""")
                .param(campaignId)
                .query((row, n) -> new StageChange(
                        StageKind.valueOf(row.getString("kind")),
                        row.getString("edge").equals("CLOSES"),
                        instant(row.getObject("was", OffsetDateTime.class)),
                        row.getObject("becomes", OffsetDateTime.class).toInstant(),
                        row.getBoolean("running"),
                        row.getString("changed_by_name"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
