package org.openkepu.activity.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.DecisionKind;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work list of activities that look the same, both in the scope: told apart for good, or their owner asked to cancel one. */
@Service
@Transactional
public class DuplicateWork {

    /** Rows on a page. */
    public static final int PAGE_SIZE = 20;

    private static final String OPEN = """
            from activity_duplicate d join activity e on e.id = d.earlier_id join activity l on l.id = d.later_id
            where d.dismissed_at is null and e.state in ('SUBMITTED', 'PUBLISHED', 'RETURNED')
              and l.state in ('SUBMITTED', 'PUBLISHED', 'RETURNED')
              and (:scope = '' or :scope in ('P' || e.province_code, 'A' || e.authority_id)
                              and :scope in ('P' || l.province_code, 'A' || l.authority_id))""";

    private final JdbcClient database;
    private final Activities activities;
    private final ActivityDeciding deciding;
    private final Decisions decisions;
    private final AuditTrail trail;

    DuplicateWork(
            JdbcClient database,
            Activities activities,
            ActivityDeciding deciding,
            Decisions decisions,
            AuditTrail trail) {
        this.database = database;
        this.activities = activities;
        this.deciding = deciding;
        this.decisions = decisions;
        this.trail = trail;
    }

    /** One of two activities that look the same. */
    public record One(UUID id, String number, String title, String unitName, ActivityState state) {}

    /**
     * Two activities that look the same.
     *
     * @param startsAt when the earlier begins
     * @param sameOwner whether one person filed both
     * @param asked whether the later one's owner was asked to cancel it
     */
    public record Pair(One earlier, One later, Instant startsAt, boolean sameOwner, boolean asked) {}

    /** How many pairs there are, exact. */
    @Transactional(readOnly = true)
    public long count(Actor actor) {
        return database.sql("select count(*) " + OPEN)
                .param("scope", ActivityDeciding.managing(actor).key())
                .query(Long.class)
                .single();
    }

    /** A page of them, the latest found first; empty beyond the end. */
    @Transactional(readOnly = true)
    public List<Pair> page(Actor actor, int page) {
        return database.sql(
                        "select e.id, e.number, e.title, e.unit_name, e.state, l.id as later_id, l.number as later_number,"
                                + " l.title as later_title, l.unit_name as later_unit_name, l.state as later_state, e.starts_at,"
                                + " e.owner_id = l.owner_id as same_owner, d.asked_at " + OPEN
                                + " order by d.sequence desc limit :limit offset :offset")
                .param("scope", ActivityDeciding.managing(actor).key())
                .param("limit", PAGE_SIZE)
                .param("offset", (page - 1) * PAGE_SIZE)
                .query((row, n) -> new Pair(
                        one(row, ""),
                        one(row, "later_"),
                        PublishedRecords.instant(row, "starts_at"),
                        row.getBoolean("same_owner"),
                        row.getObject("asked_at") != null))
                .list();
    }

    /** Says for good that two activities are not the same; NotFound unless both lie in the actor's scope and look the same. */
    public void dismiss(UUID earlier, UUID later, Actor actor, ArrivedAt arrival) {
        requireBoth(earlier, later, actor);
        int open = database.sql("""
                        update activity_duplicate set dismissed_by = ?, dismissed_at = ?
                        where earlier_id = ? and later_id = ? and dismissed_at is null""")
                .params(actor.accountId(), arrival.instant().atOffset(ZoneOffset.UTC), earlier, later)
                .update();
        if (open > 0) {
            trail.append(actor, "activity.duplicate-dismissed", later, Map.of("other", earlier.toString()));
        }
    }

    /** Asks the later one's owner to cancel it, once; NotFound unless both lie in the actor's scope and look the same. */
    public void askCancellation(UUID earlier, UUID later, Actor actor, ArrivedAt arrival) {
        requireBoth(earlier, later, actor);
        int first = database.sql("""
                        update activity_duplicate set asked_at = ?
                        where earlier_id = ? and later_id = ? and dismissed_at is null and asked_at is null""")
                .params(arrival.instant().atOffset(ZoneOffset.UTC), earlier, later)
                .update();
        if (first > 0) {
            Activity asked = deciding.all(List.of(later), actor).get(0);
            decisions.append(
                    asked, DecisionKind.CANCELLATION_ASKED, likeness(earlier, actor), actor, arrival.instant());
            activities.saveAndFlush(asked);
            trail.append(actor, "activity.cancellation-asked", later, Map.of("other", earlier.toString()));
        }
    }

    /** Words for the owner: which activity this one looks like. */
    private String likeness(UUID earlier, Actor actor) {
        Scope scope = ActivityDeciding.managing(actor);
        Activity other = activities.within(scope, earlier).orElseThrow(NotFound::new);
        return other.number() + " " + Objects.requireNonNull(other.facts()).title();
    }

    private void requireBoth(UUID earlier, UUID later, Actor actor) {
        Scope scope = ActivityDeciding.managing(actor);
        boolean known = activities.within(scope, earlier).isPresent()
                && activities.within(scope, later).isPresent()
                && database.sql("select exists (select from activity_duplicate where earlier_id = ? and later_id = ?)")
                        .params(earlier, later)
                        .query(Boolean.class)
                        .single();
        if (!known) {
            throw new NotFound();
        }
    }

    private static One one(ResultSet row, String prefix) throws SQLException {
        return new One(
                row.getObject(prefix + "id", UUID.class),
                row.getString(prefix + "number"),
                row.getString(prefix + "title"),
                row.getString(prefix + "unit_name"),
                ActivityState.valueOf(row.getString(prefix + "state")));
    }
}
