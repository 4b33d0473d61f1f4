package org.openkepu.activity.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityDecided;
import org.openkepu.activity.ActivityDecision;
import org.openkepu.activity.ActivityDecisions;
import org.openkepu.activity.DecisionKind;
import org.openkepu.shared.Actor;
import org.openkepu.shared.PortalClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of decisions; there is no method that changes or removes one, and the table refuses both. */
@Repository
class Decisions implements ActivityDecisions {

    private static final int MOST = 100;

    private static final String DECISION =
            "select d.activity_id, d.n, d.kind, a.title, d.account_name, d.reason, d.version_n, d.at"
                    + " from activity_decision d join activity a on a.id = d.activity_id ";

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    Decisions(JdbcClient database, ApplicationEventPublisher events) {
        this.events = events;
        this.database = database;
    }

    /** Appends a decision; the activity's row must be locked by the caller and be saved after it. */
    void append(Activity activity, DecisionKind kind, @Nullable String reason, Actor actor, Instant at) {
        int place = activity.standing().oversight().nextDecision();
        List<@Nullable String> title = database.sql("""
                        insert into activity_decision
                            (activity_id, n, kind, line, account_id, account_name, reason, version_n, day, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning (select title from activity a where a.id = activity_id)""")
                .param(activity.id())
                .param(place)
                .param(kind.name())
                .param(actor.scope().key())
                .param(actor.accountId())
                .param(actor.name())
                .param(reason)
                .param(activity.versions())
                .param(LocalDate.ofInstant(at, PortalClock.BEIJING))
                .param(at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getString(1))
                .list();
        events.publishEvent(new ActivityDecided(activity.id(), place, kind, activity.ownerId(), title.get(0)));
    }

    /** Everything decided about an activity, the first first. */
    List<ActivityDecision> of(UUID activityId) {
        return database.sql(DECISION + "where d.activity_id = ? order by d.n")
                .param(activityId)
                .query((row, n) -> decision(row))
                .list();
    }

    /** Whether somebody reminded of the activity on the Beijing day. */
    boolean isReminded(UUID activityId, LocalDate day) {
        return database.sql(
                        "select exists (select from activity_decision where activity_id = ? and day = ? and kind = 'REMINDED')")
                .params(activityId, day)
                .query(Boolean.class)
                .single();
    }

    /** Those of the activities somebody reminded of on the Beijing day. */
    List<UUID> reminded(List<UUID> activityIds, LocalDate day) {
        return database.sql(
                        "select activity_id from activity_decision where activity_id = any(?) and day = ? and kind = 'REMINDED'")
                .params(activityIds.toArray(UUID[]::new), day)
                .query(UUID.class)
                .list();
    }

    @Override
    public List<ActivityDecision> toldTo(UUID ownerId) {
        return database.sql(DECISION + "where a.owner_id = ? order by d.sequence desc limit ?")
                .params(ownerId, MOST)
                .query((row, n) -> decision(row))
                .list();
    }

    private static ActivityDecision decision(ResultSet row) throws SQLException {
        return new ActivityDecision(
                row.getObject("activity_id", UUID.class),
                row.getInt("n"),
                DecisionKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("account_name"),
                row.getString("reason"),
                row.getInt("version_n"),
                PublishedRecords.instant(row, "at"));
    }
}
