package org.openkepu.activity.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.PeopleErased;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.PortalClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases the science workers of a campaign once the last day of keeping them is over: lists, what owners typed, the hashes of
 * statements. How many there were stays. The day is the portal's; an instance that breaks off is followed by the next.
 */
@Component
class PeopleErasing {

    private static final int AT_ONCE = 200;

    private final JdbcClient database;
    private final Drafts drafts;
    private final TransactionTemplate transactions;
    private final PortalClock clock;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    PeopleErasing(
            JdbcClient database,
            Drafts drafts,
            TransactionTemplate transactions,
            PortalClock clock,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.events = events;
        this.database = database;
        this.drafts = drafts;
        this.transactions = transactions;
        this.clock = clock;
        this.trail = trail;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT15M")
    void look() {
        due().forEach(this::erase);
    }

    /** The campaigns whose day is over and whose people are still there. */
    List<UUID> due() {
        return database.sql("select id from campaign c where people_until < ?"
                        + " and not exists (select from people_erasure e where e.campaign_id = c.id) order by year")
                .param(clock.today())
                .query(UUID.class)
                .list();
    }

    /** Erases piece by piece; nothing is lost but the people, whoever writes at the same time. */
    void erase(UUID campaignId) {
        UUID after = new UUID(0, 0);
        List<UUID> some;
        while (!(some = next(campaignId, after)).isEmpty()) {
            for (UUID activityId : some) {
                transactions.executeWithoutResult(status -> erasePeople(activityId));
            }
            after = some.get(some.size() - 1);
        }
        transactions.executeWithoutResult(status -> {
            int first = database.sql(
                            "insert into people_erasure (campaign_id, erased_at) values (?, ?) on conflict do nothing")
                    .params(campaignId, clock.now().atOffset(ZoneOffset.UTC))
                    .update();
            if (first == 1) {
                events.publishEvent(new PeopleErased(campaignId));
                trail.append(null, "activity.people.erased", campaignId, Map.of());
            }
        });
    }

    private List<UUID> next(UUID campaignId, UUID after) {
        return database.sql("""
                        select a.id from activity a where a.campaign_id = ? and a.id > ? and (
                            exists (select from activity_part p where p.activity_id = a.id and p.part = 'SUPPLEMENT')
                            or exists (select from science_worker w where w.activity_id = a.id))
                        order by a.id limit ?""")
                .params(campaignId, after, AT_ONCE)
                .query(UUID.class)
                .list();
    }

    private void erasePeople(UUID activityId) {
        database.sql("select id from activity where id = ? for update")
                .param(activityId)
                .query(UUID.class)
                .single();
        for (String table : List.of("science_worker", "science_worker_removed", "science_worker_thanked")) {
            database.sql("delete from " + table + " where activity_id = ?")
                    .param(activityId)
                    .update();
        }
        database.sql("update people_consent set fingerprints = '{}' where activity_id = ? and fingerprints <> '{}'")
                .param(activityId)
                .update();
        Draft draft = drafts.of(activityId).of(Part.SUPPLEMENT);
        var typed = (SupplementText) draft.text();
        if (!isBlank(typed.people())) {
            Instant saved = Objects.requireNonNullElseGet(draft.savedAt(), clock::now);
            drafts.keep(activityId, draft, new SupplementText(typed.note(), null, null), saved);
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
