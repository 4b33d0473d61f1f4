package org.openkepu.activity.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.openkepu.activity.OwnEntryChange;
import org.openkepu.activity.OwnEntryChanges;
import org.openkepu.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers that people changed their own entries, without a word about the people. */
@Repository
class OwnEntryRecords implements OwnEntryChanges {

    private static final int MOST = 100;

    private final JdbcClient database;

    OwnEntryRecords(JdbcClient database) {
        this.database = database;
    }

    void add(UUID activityId, OwnEntryChange.Kind kind, Instant at) {
        database.sql("insert into own_entry_change (id, activity_id, kind, changed_at) values (?, ?, ?, ?)")
                .params(Ids.next(), activityId, kind.name(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<OwnEntryChange> toldTo(UUID ownerId) {
        return database.sql("""
                        select c.activity_id, a.title, c.kind, c.changed_at
                        from own_entry_change c join activity a on a.id = c.activity_id
                        where a.owner_id = ? and a.deleted_at is null order by c.id desc limit ?""")
                .params(ownerId, MOST)
                .query((row, n) -> new OwnEntryChange(
                        row.getObject("activity_id", UUID.class),
                        row.getString("title"),
                        OwnEntryChange.Kind.valueOf(row.getString("kind")),
                        PublishedRecords.instant(row, "changed_at")))
                .list();
    }
}
