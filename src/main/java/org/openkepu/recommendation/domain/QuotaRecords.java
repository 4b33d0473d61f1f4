package org.openkepu.recommendation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Ids;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the quotas of campaigns and what went into them. */
@Repository
class QuotaRecords {

    private final JdbcClient database;
    private final JdbcOperations batches;
    private final RowLocks locks;

    QuotaRecords(JdbcClient database, JdbcOperations batches, RowLocks locks) {
        this.database = database;
        this.batches = batches;
        this.locks = locks;
    }

    Optional<QuotaRound> round(UUID campaignId) {
        return database.sql(
                        "select formula_name, fixed_by_name, fixed_at, early from quota_round where campaign_id = ?")
                .param(campaignId)
                .query((row, n) -> new QuotaRound(
                        row.getString("formula_name"),
                        row.getString("fixed_by_name"),
                        row.getObject("fixed_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("early")))
                .optional();
    }

    /** Begins the round of a campaign; false where there is one already. */
    boolean begin(UUID campaignId, Formula formula, Actor operator, Instant at, boolean early) {
        return database.sql("""
                                insert into quota_round (campaign_id, formula_id, formula_name, fixed_by, fixed_by_name, fixed_at, early)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                campaignId,
                                formula.id(),
                                formula.name(),
                                operator.accountId(),
                                operator.name(),
                                at.atOffset(ZoneOffset.UTC),
                                early)
                        .update()
                == 1;
    }

    void add(UUID campaignId, RecommendationKind kind, FormulaTerm term, List<Share> shares) {
        List<Object[]> rows = new ArrayList<>();
        for (Share share : shares) {
            Body body = share.standing().body();
            var figures = share.standing().figures();
            rows.add(new Object[] {
                Ids.next(),
                campaignId,
                body.id(),
                body.name(),
                body.kind().name(),
                kind.name(),
                figures.published(),
                figures.complete(),
                figures.onTime(),
                figures.personTimes(),
                term.base(),
                term.share(),
                term.floor(),
                term.cap(),
                term.rounding().name(),
                term.total(),
                share.weight(),
                share.apportioned(),
                share.places(),
                share.places()
            });
        }
        batches.batchUpdate("""
                insert into quota (id, campaign_id, body_id, body_name, body_kind, kind, published, complete, on_time, person_times,
                    base, share, floor, cap, rounding, total, weight, apportioned, computed, places)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    /** All quotas of a campaign, in the order they were computed in. */
    List<Quota> of(UUID campaignId) {
        return database.sql("select * from quota where campaign_id = ? order by sequence")
                .param(campaignId)
                .query((row, n) -> quota(row))
                .list();
    }

    /** The quotas of one body: of activities, then of units. */
    List<Quota> of(UUID campaignId, UUID bodyId) {
        return database.sql("select * from quota where campaign_id = ? and body_id = ? order by kind")
                .params(campaignId, bodyId)
                .query((row, n) -> quota(row))
                .list();
    }

    Optional<Quota> find(UUID id) {
        return database.sql("select * from quota where id = ?")
                .param(id)
                .query((row, n) -> quota(row))
                .optional();
    }

    /** The quota, and nobody else gives out its places until the transaction ends. */
    Optional<Quota> lock(UUID campaignId, UUID bodyId, RecommendationKind kind) {
        return locks.waitFor(() -> database.sql(
                        "select * from quota where campaign_id = ? and body_id = ? and kind = ? for no key update")
                .params(campaignId, bodyId, kind.name())
                .query((row, n) -> quota(row))
                .optional());
    }

    void adjust(Quota quota, int places, String reason, Actor operator, Instant at) {
        database.sql("update quota set places = ?, version = version + 1 where id = ?")
                .params(places, quota.id())
                .update();
        database.sql("""
                        insert into quota_adjustment (quota_id, n, was, becomes, reason, adjusted_by_name, adjusted_at)
                        select ?, count(*) + 1, ?, ?, ?, ?, ? from quota_adjustment where quota_id = ?""")
                .params(
                        quota.id(),
                        quota.places(),
                        places,
                        reason,
                        operator.name(),
                        at.atOffset(ZoneOffset.UTC),
                        quota.id())
                .update();
    }

    /** All adjustments of a campaign's quotas, the first one first. */
    List<QuotaAdjustment> adjustments(UUID campaignId) {
        return database.sql("""
                        select a.* from quota_adjustment a join quota q on q.id = a.quota_id
                        where q.campaign_id = ? order by a.quota_id, a.n""")
                .param(campaignId)
                .query((row, n) -> new QuotaAdjustment(
                        row.getObject("quota_id", UUID.class),
                        row.getInt("n"),
                        row.getInt("was"),
                        row.getInt("becomes"),
                        row.getString("reason"),
                        row.getString("adjusted_by_name"),
                        row.getObject("adjusted_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Quota quota(ResultSet row) throws SQLException {
        var place = Formulas.place(row);
        return new Quota(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("body_id", UUID.class),
                row.getString("body_name"),
                place.bodies(),
                place.kind(),
                row.getLong("published"),
                row.getLong("complete"),
                row.getLong("on_time"),
                row.getLong("person_times"),
                Formulas.term(row),
                row.getBigDecimal("weight"),
                row.getBigDecimal("apportioned"),
                row.getInt("computed"),
                row.getInt("places"));
    }
}
