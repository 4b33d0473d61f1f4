package org.openkepu.activity.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ListedPeople;
import org.openkepu.activity.ListedPerson;
import org.openkepu.activity.OwnEntryChange;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets science workers see, correct and leave the lists they stand on (trust, personal information). */
@Service
@Transactional
class OwnEntries implements ListedPeople {

    private final People people;
    private final OwnEntryRecords changes;
    private final Drafts drafts;
    private final JdbcClient database;
    private final PortalClock clock;
    private final AuditTrail trail;

    OwnEntries(
            People people,
            OwnEntryRecords changes,
            Drafts drafts,
            JdbcClient database,
            PortalClock clock,
            AuditTrail trail) {
        this.changes = changes;
        this.people = people;
        this.drafts = drafts;
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    private record Row(
            UUID activityId,
            byte[] person,
            String number,
            String title,
            String unitName,
            Instant startsAt,
            @Nullable LocalDate until) {}

    @Override
    @Transactional(readOnly = true)
    public List<ListedPerson> of(Mobile mobile) {
        return database.sql("""
                        select w.activity_id, w.person, a.number, a.title, a.unit_name, a.starts_at, c.people_until as until
                        from science_worker w join activity a on a.id = w.activity_id join campaign c on c.id = a.campaign_id
                        where w.mobile_fingerprint = ? order by a.starts_at desc, a.id""").param(people.fingerprint(mobile)).query(Row.class).list().stream()
                .map(this::shown)
                .toList();
    }

    private ListedPerson shown(Row row) {
        ScienceWorker person = people.opened(row.person());
        return new ListedPerson(
                row.activityId(),
                row.number(),
                row.title(),
                row.unitName(),
                row.startsAt(),
                MaskedPerson.of(person).name(),
                person.unit(),
                person.field(),
                row.until());
    }

    @Override
    public void correct(UUID activityId, Mobile mobile, @Nullable String name, String unit, String field) {
        lock(activityId);
        ScienceWorker before = people.find(activityId, mobile).orElseThrow(NotFound::new);
        var after = new ScienceWorker(name == null ? before.name() : name, mobile, unit, field);
        if (after.equals(before)) {
            return;
        }
        people.rewrite(activityId, before, after);
        redraft(activityId, mobile, after.line());
        changes.add(activityId, OwnEntryChange.Kind.CORRECTED, clock.now());
        trail.append(null, "activity.person.corrected", activityId, Map.of());
    }

    @Override
    public boolean remove(UUID activityId, Mobile mobile) {
        lock(activityId);
        boolean stood = people.remove(activityId, mobile, now());
        if (stood) {
            redraft(activityId, mobile, null);
            changes.add(activityId, OwnEntryChange.Kind.REMOVED, clock.now());
            trail.append(null, "activity.person.removed", activityId, Map.of());
        }
        return stood;
    }

    private void lock(UUID activityId) {
        boolean known = database.sql("select id from activity where id = ? for update")
                .param(activityId)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!known) {
            throw new NotFound();
        }
    }

    /** Changes what the owner goes on writing, as its next revision: a page still open there is told so. */
    private void redraft(UUID activityId, Mobile mobile, @Nullable String line) {
        Draft draft = drafts.of(activityId).of(Part.SUPPLEMENT);
        var typed = (SupplementText) draft.text();
        String list = typed.people();
        if (list == null || !draft.isStarted()) {
            return;
        }
        String changed = PeopleLines.replaced(list, mobile, line);
        if (!changed.equals(list)) {
            drafts.keep(
                    activityId,
                    draft,
                    new SupplementText(typed.note(), changed, typed.peopleConsent()),
                    Objects.requireNonNullElseGet(draft.savedAt(), clock::now));
        }
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
