package org.openkepu.activity.domain;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Ids;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the science workers of an activity in full: for a reason that is kept, to who gave it, once, within ten minutes. */
@Service
@Transactional
public class PeopleRevealing {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Activities activities;
    private final People people;
    private final JdbcClient database;
    private final PortalClock clock;
    private final AuditTrail trail;

    PeopleRevealing(Activities activities, People people, JdbcClient database, PortalClock clock, AuditTrail trail) {
        this.activities = activities;
        this.people = people;
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /** One person in full. */
    public record Person(String name, String mobile, String unit, String field) {}

    /**
     * Records the asking and answers under what id the people are shown once.
     *
     * @throws NotFound outside the actor's scope
     * @throws org.openkepu.shared.FormRefused without a reason of 1 to 500 characters
     */
    public UUID ask(UUID id, @Nullable String reason, Actor actor) {
        requireManaged(id, actor);
        String why = ActivityDeciding.reason(reason);
        UUID reveal = Ids.next();
        database.sql("insert into people_reveal (id, activity_id, account_id, reason, asked_at) values (?, ?, ?, ?, ?)")
                .params(reveal, id, actor.accountId(), why, machineTime())
                .update();
        trail.append(actor, "activity.people-revealed", id, Map.of("reason", why));
        return reveal;
    }

    /** The people, the first time; empty once they were shown or when it was asked for too long ago. */
    public List<Person> show(UUID id, UUID reveal, Actor actor) {
        requireManaged(id, actor);
        int first = database.sql("""
                        update people_reveal set shown_at = :now
                        where id = :reveal and activity_id = :activity and account_id = :account
                            and shown_at is null and asked_at > :since""")
                .param("now", machineTime())
                .param("reveal", reveal)
                .param("activity", id)
                .param("account", actor.accountId())
                .param("since", machineTime().minus(LONGEST))
                .update();
        return first == 0
                ? List.of()
                : people.of(id).stream()
                        .map(one -> new Person(one.name(), one.mobile().digits(), one.unit(), one.field()))
                        .toList();
    }

    private java.time.OffsetDateTime machineTime() {
        return clock.machine().instant().atOffset(ZoneOffset.UTC);
    }

    private void requireManaged(UUID id, Actor actor) {
        if (activities.within(ActivityDeciding.managing(actor), id).isEmpty()) {
            throw new NotFound();
        }
    }
}
