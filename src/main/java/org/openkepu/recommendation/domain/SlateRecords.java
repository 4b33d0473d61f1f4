package org.openkepu.recommendation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps slates and their lines. */
@Repository
class SlateRecords {

    /** The version grows with the slate's own and with every activity that left by itself. */
    private static final String HEAD = """
            select id, version + (select count(*) from slate_notice n where n.campaign_id = s.campaign_id and n.body_id = s.body_id
                    and n.kind in ('HIDDEN', 'CANCELLED', 'INCOMPLETE', 'FOREIGN')) as version,
                campaign_id, body_id, state, submissions
            from slate s""";

    private static final String LINE = """
            select id, slate_id, kind, position, activity_id, host_id, host_name, reason, added_by_name, added_at
            from slate_line""";

    private final JdbcClient database;
    private final RowLocks locks;

    SlateRecords(JdbcClient database, RowLocks locks) {
        this.database = database;
        this.locks = locks;
    }

    Optional<Slate> find(UUID campaignId, UUID bodyId) {
        return database.sql(HEAD + " where campaign_id = ? and body_id = ?")
                .params(campaignId, bodyId)
                .query((row, n) -> slate(row))
                .optional();
    }

    Optional<Slate> find(UUID id) {
        return database.sql(HEAD + " where id = ?")
                .param(id)
                .query((row, n) -> slate(row))
                .optional();
    }

    /** All slates of a campaign. */
    List<Slate> of(UUID campaignId) {
        return database.sql(HEAD + " where campaign_id = ?")
                .param(campaignId)
                .query((row, n) -> slate(row))
                .list();
    }

    /** The body's slate, made when there is none; nobody else writes it until the transaction ends. */
    Slate open(UUID campaignId, UUID bodyId) {
        locks.waitFor(() -> {
            database.sql("insert into slate (id, campaign_id, body_id) values (?, ?, ?) on conflict do nothing")
                    .params(Ids.next(), campaignId, bodyId)
                    .update();
            return database.sql("select id from slate where campaign_id = ? and body_id = ? for no key update")
                    .params(campaignId, bodyId)
                    .query(UUID.class)
                    .single();
        });
        return find(campaignId, bodyId).orElseThrow();
    }

    List<SlateLine> lines(UUID slateId) {
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

    Optional<SlateLine> line(UUID id) {
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
        return find(campaignId, bodyId).map(slate -> count(slate.id(), kind)).orElse(0);
    }

    /** Adds a line at the end; false where the activity or unit stands there, or the activity stands elsewhere alone. */
    boolean add(
            UUID slateId,
            RecommendationKind kind,
            @Nullable UUID activityId,
            @Nullable UUID hostId,
            @Nullable String hostName,
            boolean alone,
            String reason,
            Actor actor,
            Instant at) {
        return database.sql("""
                                insert into slate_line (id, slate_id, kind, position, activity_id, host_id, host_name, alone, reason,
                                    added_by, added_by_name, added_at)
                                select :id, :slate, :kind,
                                    (select coalesce(max(position), 0) + 1 from slate_line where slate_id = :slate and kind = :kind),
                                    cast(:activity as uuid), cast(:host as uuid), cast(:name as text), :alone, :reason, :by, :byName, :at
                                on conflict do nothing""")
                        .param("id", Ids.next())
                        .param("slate", slateId)
                        .param("kind", kind.name())
                        .param("activity", text(activityId))
                        .param("host", text(hostId))
                        .param("name", hostName)
                        .param("alone", alone)
                        .param("reason", reason)
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

    /** Another state of the slate begins. */
    void raise(UUID slateId) {
        database.sql("update slate set version = version + 1 where id = ?")
                .param(slateId)
                .update();
    }

    void move(UUID slateId, Slate.State state, int submissions) {
        database.sql("update slate set state = ?, submissions = ?, version = version + 1 where id = ?")
                .params(state.name(), submissions, slateId)
                .update();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static Slate slate(ResultSet row) throws SQLException {
        return new Slate(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("campaign_id", UUID.class),
                row.getObject("body_id", UUID.class),
                Slate.State.valueOf(row.getString("state")),
                row.getInt("submissions"));
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
