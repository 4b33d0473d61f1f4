package org.openkepu.recommendation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the lines of slates; whoever writes them holds the slate's row. */
@Repository
class SlateLines {

    private static final String LINE = """
            select id, slate_id, kind, position, activity_id, host_id, host_name, reason, added_by_name, added_at
            from slate_line""";

    private final JdbcClient database;

    SlateLines(JdbcClient database) {
        this.database = database;
    }

    /** The lines of a slate, activities before units, each in its order. */
    List<SlateLine> of(UUID slateId) {
        return database.sql(LINE + " where slate_id = ? order by kind, position")
                .param(slateId)
                .query((row, n) -> line(row))
                .list();
    }

    /** The lines of all submitted slates of a campaign. */
    List<SlateLine> submitted(UUID campaignId) {
        return database.sql(LINE + """
                         where slate_id in (select id from slate where campaign_id = ? and state = 'SUBMITTED')
                        order by slate_id, kind, position""")
                .param(campaignId)
                .query((row, n) -> line(row))
                .list();
    }

    Optional<SlateLine> find(UUID id) {
        return database.sql(LINE + " where id = ?")
                .param(id)
                .query((row, n) -> line(row))
                .optional();
    }

    /** On which slates these activities stand. */
    List<Holding> holdings(Collection<UUID> activityIds) {
        return activityIds.isEmpty()
                ? List.of()
                : database.sql("""
                                select l.activity_id, l.id as line_id, s.id as slate_id, s.body_id, s.state
                                from slate_line l join slate s on s.id = l.slate_id where l.activity_id in (:ids)""")
                        .param("ids", activityIds)
                        .query((row, n) -> new Holding(
                                row.getObject("activity_id", UUID.class),
                                row.getObject("line_id", UUID.class),
                                row.getObject("slate_id", UUID.class),
                                row.getObject("body_id", UUID.class),
                                Slate.State.valueOf(row.getString("state"))))
                        .list();
    }

    int count(UUID slateId, RecommendationKind kind) {
        return database.sql("select count(*) from slate_line where slate_id = ? and kind = ?")
                .params(slateId, kind.name())
                .query(Integer.class)
                .single();
    }

    int count(UUID campaignId, UUID bodyId, RecommendationKind kind) {
        return database.sql("""
                        select count(*) from slate_line l join slate s on s.id = l.slate_id
                        where s.campaign_id = ? and s.body_id = ? and l.kind = ?""")
                .params(campaignId, bodyId, kind.name())
                .query(Integer.class)
                .single();
    }

    /** Adds a line at the end; false where the activity or unit stands there, or the activity stands elsewhere alone. */
    boolean add(UUID slateId, NewLine line, Actor actor, Instant at) {
        return database.sql("""
                                insert into slate_line (id, slate_id, kind, position, activity_id, host_id, host_name, alone, reason,
                                    added_by, added_by_name, added_at)
                                select :id, :slate, :kind,
                                    (select coalesce(max(position), 0) + 1 from slate_line where slate_id = :slate and kind = :kind),
                                    cast(:activity as uuid), cast(:host as uuid), cast(:name as text), :alone, :reason, :by, :byName, :at
                                on conflict do nothing""")
                        .param("id", Ids.next())
                        .param("slate", slateId)
                        .param("kind", line.kind().name())
                        .param("activity", Objects.toString(line.activityId(), null))
                        .param("host", Objects.toString(line.hostId(), null))
                        .param("name", line.hostName())
                        .param("alone", line.alone())
                        .param("reason", line.reason())
                        .param("by", actor.accountId())
                        .param("byName", actor.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void rewrite(UUID lineId, String reason) {
        database.sql("update slate_line set reason = ? where id = ?")
                .params(reason, lineId)
                .update();
    }

    void swap(SlateLine one, SlateLine other) {
        database.sql("update slate_line set position = case when id = ? then ? else ? end where id in (?, ?)")
                .params(one.id(), other.position(), one.position(), one.id(), other.id())
                .update();
    }

    boolean remove(UUID lineId) {
        return database.sql("delete from slate_line where id = ?").param(lineId).update() == 1;
    }

    private static SlateLine line(ResultSet row) throws SQLException {
        return new SlateLine(
                row.getObject("id", UUID.class),
                row.getObject("slate_id", UUID.class),
                RecommendationKind.valueOf(row.getString("kind")),
                row.getInt("position"),
                row.getObject("activity_id", UUID.class),
                row.getObject("host_id", UUID.class),
                row.getString("host_name"),
                row.getString("reason"),
                row.getString("added_by_name"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
