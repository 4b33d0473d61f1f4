package org.openkepu.guidance.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.guidance.GuidanceSection;
import org.openkepu.shared.Contact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sections, their versions and the contact block in the database. */
@Repository
class GuidanceRecords {

    private static final String SECTION = """
            select s.id, s.version, s.position, r.title, r.title_en, r.text, r.text_en
            from guidance_section s join guidance_revision r on r.section_id = s.id and r.n = s.version """;

    private final JdbcClient database;

    GuidanceRecords(JdbcClient database) {
        this.database = database;
    }

    /** The words of a section. */
    record Words(
            String title,
            @Nullable String titleEn,
            String text,
            @Nullable String textEn) {}

    /** One version of a section. */
    record Revision(long n, String title, String text, String byName, Instant at) {}

    private record ContactRow(String siteName, String sitePhone, String clientName, String clientPhone, String hours) {}

    List<GuidanceSection> sections() {
        return database.sql(SECTION + " where not s.removed order by s.position, s.id")
                .query(GuidanceSection.class)
                .list();
    }

    Optional<GuidanceSection> find(UUID id) {
        return database.sql(SECTION + " where not s.removed and s.id = ?")
                .param(id)
                .query(GuidanceSection.class)
                .optional();
    }

    void create(UUID id, int position) {
        database.sql("insert into guidance_section (id, position) values (?, ?)")
                .params(id, position)
                .update();
    }

    /** Takes the next version; false for a form made from another, or for a section that is gone. */
    boolean raise(UUID id, long shown, int position) {
        return database.sql("update guidance_section set version = version + 1, position = ?"
                                + " where id = ? and version = ? and not removed")
                        .params(position, id, shown)
                        .update()
                == 1;
    }

    boolean isKnown(UUID id) {
        return database.sql("select exists (select from guidance_section where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    boolean remove(UUID id) {
        return database.sql("update guidance_section set removed = true where id = ? and not removed")
                        .param(id)
                        .update()
                == 1;
    }

    void write(UUID id, long n, Words words, String byName, Instant at) {
        database.sql("""
                        insert into guidance_revision (section_id, n, title, title_en, text, text_en, by_name, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(n)
                .param(words.title())
                .param(words.titleEn())
                .param(words.text())
                .param(words.textEn())
                .param(byName)
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Revision> revisions(UUID id, int most) {
        return database.sql(
                        "select n, title, text, by_name, at from guidance_revision where section_id = ? order by n desc limit ?")
                .params(id, most)
                .query(Revision.class)
                .list();
    }

    Optional<Contact> contact() {
        return database.sql("select site_name, site_phone, client_name, client_phone, hours from guidance_contact"
                        + " order by n desc limit 1")
                .query(ContactRow.class)
                .optional()
                .map(row -> new Contact(
                        new Contact.Desk(row.siteName(), row.sitePhone()),
                        new Contact.Desk(row.clientName(), row.clientPhone()),
                        row.hours()));
    }

    void write(Contact contact, String byName, Instant at) {
        database.sql("""
                        insert into guidance_contact (site_name, site_phone, client_name, client_phone, hours, by_name, at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        contact.site().name(),
                        contact.site().phone(),
                        contact.client().name(),
                        contact.client().phone(),
                        contact.hours(),
                        byName,
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
