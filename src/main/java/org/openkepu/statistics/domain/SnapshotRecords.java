package org.openkepu.statistics.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.activity.FigureLine;
import org.openkepu.activity.Figures;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps snapshots of figures; each moment of a campaign has one, whoever comes first. */
@Repository
class SnapshotRecords {

    private static final String FIGURES = """
            coalesce(l.published, 0) as published, coalesce(l.complete, 0) as complete, coalesce(l.on_time, 0) as on_time,
            coalesce(l.food_safety, 0) as food_safety, coalesce(l.person_times, 0) as person_times,
            coalesce(l.expected_person_times, 0) as expected_person_times, coalesce(l.supplemented, 0) as supplemented,
            coalesce(l.summarised, 0) as summarised""";

    private static final String HEAD = "select s.id, s.kind, s.label, s.due_at, s.frozen_at, " + FIGURES + """
             from statistics_snapshot s left join statistics_snapshot_line l
                on l.snapshot_id = s.id and l.facet = :facet and l.value = :value
            where s.campaign_id = :campaign""";

    private final JdbcClient database;
    private final JdbcOperations batches;

    SnapshotRecords(JdbcClient database, JdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Whether the moment is frozen already. */
    boolean exists(UUID campaignId, String kind, String label) {
        return database.sql(
                        "select exists (select 1 from statistics_snapshot where campaign_id = ? and kind = ? and label = ?)")
                .params(campaignId, kind, label)
                .query(Boolean.class)
                .single();
    }

    /** Takes the moment; false where another instance has it. */
    boolean take(UUID id, UUID campaignId, String kind, String label, Instant dueAt, Instant frozenAt) {
        return database.sql("""
                                insert into statistics_snapshot (id, campaign_id, kind, label, due_at, frozen_at)
                                values (?, ?, ?, ?, ?, ?) on conflict on constraint statistics_snapshot_once do nothing""")
                        .params(
                                id,
                                campaignId,
                                kind,
                                label,
                                dueAt.atOffset(ZoneOffset.UTC),
                                frozenAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void add(UUID id, String facet, List<FigureLine> lines) {
        batches.batchUpdate(
                "insert into statistics_snapshot_line values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                lines.stream()
                        .map(line -> new Object[] {
                            id,
                            facet,
                            line.value(),
                            line.figures().published(),
                            line.figures().complete(),
                            line.figures().onTime(),
                            line.figures().foodSafety(),
                            line.figures().personTimes(),
                            line.figures().expectedPersonTimes(),
                            line.figures().supplemented(),
                            line.figures().summarised()
                        })
                        .toList());
    }

    /** Those of a campaign with the figures of one line, the latest end first. */
    List<StatisticsSnapshot> all(UUID campaignId, String facet, String value) {
        return database.sql(HEAD + " order by s.due_at desc, s.kind, s.label")
                .param("facet", facet)
                .param("value", value)
                .param("campaign", campaignId)
                .query((row, n) -> snapshot(row))
                .list();
    }

    Optional<StatisticsSnapshot> find(UUID id, UUID campaignId, String facet, String value) {
        return database.sql(HEAD + " and s.id = :id")
                .param("facet", facet)
                .param("value", value)
                .param("campaign", campaignId)
                .param("id", id)
                .query((row, n) -> snapshot(row))
                .optional();
    }

    List<FigureLine> lines(UUID id, String facet) {
        return database.sql("select l.value, " + FIGURES
                        + " from statistics_snapshot_line l where l.snapshot_id = ? and l.facet = ? order by l.value")
                .params(id, facet)
                .query((row, n) -> new FigureLine(row.getString("value"), figures(row)))
                .list();
    }

    private static StatisticsSnapshot snapshot(ResultSet row) throws SQLException {
        return new StatisticsSnapshot(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("label"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                figures(row));
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong("published"),
                row.getLong("complete"),
                row.getLong("on_time"),
                row.getLong("food_safety"),
                row.getLong("person_times"),
                row.getLong("expected_person_times"),
                row.getLong("supplemented"),
                row.getLong("summarised"));
    }
}
