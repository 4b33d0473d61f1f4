package org.openkepu.activity.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what looks the same as an activity just submitted, by index, and remembers each pair once. */
@Repository
class Duplicates {

    private static final int MOST = 200;

    private final JdbcClient database;

    Duplicates(JdbcClient database) {
        this.database = database;
    }

    /** Looks for the like of an activity as it is now; pairs that no longer look the same are dropped, dismissed ones stay so. */
    void look(Activity activity, Instant at) {
        Facts facts = Objects.requireNonNull(activity.facts());
        database.sql(
                        "delete from activity_duplicate where :id in (earlier_id, later_id) and dismissed_at is null and asked_at is null")
                .param("id", activity.id())
                .update();
        candidates(activity, facts).stream()
                .filter(other -> TitleLikeness.of(other.title(), facts.title()) >= TitleLikeness.SAME)
                .forEach(other -> remember(activity.id(), other.id(), at));
    }

    private List<Candidate> candidates(Activity activity, Facts facts) {
        return database.sql("""
                        select a.id, a.title from activity a
                        where a.campaign_id = :campaign and a.number is not null and a.id <> :id
                          and a.state in ('SUBMITTED', 'PUBLISHED', 'RETURNED')
                          and activity_beijing_day(a.starts_at) = activity_beijing_day(:starts)
                          and (activity_unit_key(a.unit_name) = activity_unit_key(:unit) or a.unit_id = :unitId)
                        limit :most""")
                .param("campaign", activity.campaignId())
                .param("id", activity.id())
                .param("starts", facts.startsAt().atOffset(ZoneOffset.UTC))
                .param("unit", facts.unitName())
                .param("unitId", facts.unitId(), java.sql.Types.OTHER)
                .param("most", MOST)
                .query(Candidate.class)
                .list();
    }

    /** The one submitted first is the earlier, whichever changed last. */
    private void remember(UUID one, UUID other, Instant at) {
        database.sql("""
                        insert into activity_duplicate (earlier_id, later_id, found_at)
                        select (array_agg(id order by sequence))[1], (array_agg(id order by sequence))[2], :at
                        from activity where id in (:one, :other)
                        on conflict do nothing""")
                .param("one", one)
                .param("other", other)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    record Candidate(UUID id, String title) {}
}
