package org.openkepu.guidance.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.audit.AuditTrail;
import org.openkepu.guidance.Guidance;
import org.openkepu.guidance.GuidanceSection;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Contact;
import org.openkepu.shared.ContactLine;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Ids;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.reference.ReferenceRevisions;
import org.openkepu.shared.reference.Snapshot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where the operator writes guidance and the contact block; every version is kept, pages read from memory (A59). */
@Service
@Transactional
public class GuidanceDesk implements Guidance {

    private static final String AREA = "guidance";
    private static final int LONGEST = 10_000;
    private static final int REVISIONS = 50;

    private final GuidanceRecords records;
    private final ReferenceRevisions revisions;
    private final Snapshot<Pages> pages;
    private final AuditTrail trail;
    private final PortalClock clock;

    GuidanceDesk(
            GuidanceRecords records,
            ReferenceRevisions revisions,
            ContactLine line,
            AuditTrail trail,
            PortalClock clock) {
        this.records = records;
        this.revisions = revisions;
        this.trail = trail;
        this.clock = clock;
        this.pages = revisions.keep(AREA, () -> new Pages(records.sections(), records.contact()));
        line.keep(() -> pages.get().contact());
    }

    private record Pages(List<GuidanceSection> sections, Optional<Contact> contact) {}

    /** One version of a section. */
    public record Version(long n, String title, String text, String byName, Instant at) {}

    @Override
    @Transactional(readOnly = true)
    public List<GuidanceSection> sections() {
        return pages.get().sections();
    }

    /** A section as it stands in the database; NotFound for one that is gone. */
    @Transactional(readOnly = true)
    public GuidanceSection find(UUID id) {
        return records.find(id).orElseThrow(NotFound::new);
    }

    /** The versions of a section, the newest first, at most fifty. */
    @Transactional(readOnly = true)
    public List<Version> versions(UUID id) {
        return records.revisions(id, REVISIONS).stream()
                .map(one -> new Version(one.n(), one.title(), one.text(), one.byName(), one.at()))
                .toList();
    }

    /** Adds a section and answers its id. */
    public UUID add(SectionForm form, Actor actor) {
        var reader = new FieldReader();
        var words = words(form, reader);
        int position = position(form, reader);
        UUID id = Ids.next();
        records.create(id, position);
        records.write(id, 1, words, actor.name(), clock.now());
        changed();
        trail.append(actor, "guidance.section.added", id, Map.of("title", words.title()));
        return id;
    }

    /**
     * Writes a new version of a section.
     *
     * @param shown the version the form was made from
     * @throws RuleBroken form.stale when it has changed since
     */
    public void change(UUID id, SectionForm form, long shown, Actor actor) {
        find(id);
        var reader = new FieldReader();
        var words = words(form, reader);
        RuleBroken.require(records.raise(id, shown, position(form, reader)), "form.stale");
        records.write(id, shown + 1, words, actor.name(), clock.now());
        changed();
        trail.append(actor, "guidance.section.changed", id, Map.of("title", words.title()));
    }

    /** Takes a section off the help page; its versions stay. Twice is once. */
    public void remove(UUID id, Actor actor) {
        if (!records.isKnown(id)) {
            throw new NotFound();
        }
        if (records.remove(id)) {
            changed();
            trail.append(actor, "guidance.section.removed", id, Map.of());
        }
    }

    /** Says whom to ask; empty fields show as to be announced. */
    public void changeContact(ContactForm form, Actor actor) {
        var reader = new FieldReader();
        var site = desk("siteName", form.siteName(), "sitePhone", form.sitePhone(), reader);
        var client = desk("clientName", form.clientName(), "clientPhone", form.clientPhone(), reader);
        String hours = reader.field("hours", form.hours()).line(1, 100);
        FormRefused.when(reader.problems());
        records.write(new Contact(site, client, orEmpty(hours)), actor.name(), clock.now());
        changed();
        trail.append(actor, "guidance.contact.changed", null, Map.of("site", site.name(), "client", client.name()));
    }

    private static Contact.Desk desk(
            String nameField, @Nullable String name, String phoneField, @Nullable String phone, FieldReader reader) {
        return new Contact.Desk(
                orEmpty(reader.field(nameField, name).line(1, 50)),
                orEmpty(reader.field(phoneField, phone).line(3, 40)));
    }

    private static GuidanceRecords.Words words(SectionForm form, FieldReader reader) {
        reader.field("position", form.position()).mandatory().number(1, 999);
        String title = reader.field("title", form.title()).mandatory().line(2, 60);
        String titleEn = reader.field("titleEn", form.titleEn()).line(2, 120);
        String text = reader.field("text", form.text()).mandatory().text(2, LONGEST);
        String textEn = reader.field("textEn", form.textEn()).text(2, LONGEST);
        FormRefused.when(reader.problems());
        return new GuidanceRecords.Words(Objects.requireNonNull(title), titleEn, Objects.requireNonNull(text), textEn);
    }

    private static int position(SectionForm form, FieldReader reader) {
        return Objects.requireNonNull(reader.field("position", form.position()).number(1, 999));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void changed() {
        revisions.raise(AREA);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                revisions.follow();
            }
        });
    }
}
