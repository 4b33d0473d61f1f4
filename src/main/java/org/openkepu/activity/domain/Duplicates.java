package org.openkepu.activity.domain;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what looks the same as an activity just submitted, by index, and remembers each pair once. */
@Repository
class Duplicates {

    /** A unit that files hundreds of activities of one day is not compared with all of them within one submission. */
    private static final int COMPARED = 100;

    /** The likest ones a person is shown; more would only lengthen the same work list. */
    private static final int REMEMBERED = 5;

    private final JdbcClient database;

    Duplicates(JdbcClient database) {
        this.database = database;
    }

    /** Looks for the like of an activity as it is now; pairs that no longer look the same are dropped, dismissed ones stay so. */
    void look(Activity activity, Instant at) {
        Facts facts = Objects.requireNonNull(activity.facts());
        if (activity.versions() > 1) {
            forget(activity.id());
        }
        TitleLikeness likeness = TitleLikeness.to(facts.title());
        remember(
                activity.id(),
                candidates(activity, facts).stream()
                        .map(other -> new Likeness(other.id(), likeness.of(other.title())))
                        .filter(other -> other.share() >= TitleLikeness.SAME)
                        .sorted(Comparator.comparingDouble(Likeness::share).reversed())
                        .limit(REMEMBERED)
                        .map(Likeness::id)
                        .toList(),
                at);
    }

    private void forget(UUID id) {
        database.sql("""
                        delete from activity_duplicate
                        where :id in (earlier_id, later_id) and dismissed_at is null and asked_at is null""").param("id", id).update();
    }

    private List<Candidate> candidates(Activity activity, Facts facts) {
        String registered = facts.unitId() == null ? "" : " or a.unit_id = :unitId";
        return database.sql("""
                        select a.id, a.title from activity a
                        where a.campaign_id = :campaign and a.number is not null and a.id <> :id
                          and a.state in ('SUBMITTED', 'PUBLISHED', 'RETURNED')
                          and activity_beijing_day(a.starts_at) = activity_beijing_day(:starts)
                          and (activity_unit_key(a.unit_name) = activity_unit_key(:unit)%s)%s""".formatted(registered, new RowRange(0, COMPARED)))
                .param("campaign", activity.campaignId())
                .param("id", activity.id())
                .param("starts", facts.startsAt().atOffset(ZoneOffset.UTC))
                .param("unit", facts.unitName())
                .param("unitId", facts.unitId(), Types.OTHER)
                .query(Candidate.class)
                .list();
    }

    /** The one submitted first is the earlier, whichever changed last. */
    private void remember(UUID one, List<UUID> others, Instant at) {
        if (others.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into activity_duplicate (earlier_id, later_id, found_at)
                        select case when other.sequence < one.sequence then other.id else one.id end,
                               case when other.sequence < one.sequence then one.id else other.id end, :at
                        from activity one cross join activity other where one.id = :one and other.id in (:others)
                        on conflict do nothing""")
                .param("one", one)
                .param("others", others)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    record Candidate(UUID id, String title) {}

    private record Likeness(UUID id, double share) {}
}
