package org.openkepu.recommendation.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what bodies remark to themselves about activities. */
@Repository
class NoteRecords {

    private final JdbcClient database;

    NoteRecords(JdbcClient database) {
        this.database = database;
    }

    Map<UUID, String> of(UUID bodyId, Collection<UUID> activityIds) {
        Map<UUID, String> notes = new HashMap<>();
        if (!activityIds.isEmpty()) {
            database.sql("select activity_id, note from slate_note where body_id = :body and activity_id in (:ids)")
                    .param("body", bodyId)
                    .param("ids", activityIds)
                    .query((row, n) -> notes.put(row.getObject("activity_id", UUID.class), row.getString("note")))
                    .list();
        }
        return notes;
    }

    void write(UUID bodyId, UUID activityId, String note, String byName, Instant at) {
        if (note.isEmpty()) {
            database.sql("delete from slate_note where body_id = ? and activity_id = ?")
                    .params(bodyId, activityId)
                    .update();
            return;
        }
        database.sql("""
                        insert into slate_note (body_id, activity_id, note, noted_by_name, noted_at) values (?, ?, ?, ?, ?)
                        on conflict on constraint slate_note_pk do update set note = excluded.note,
                            noted_by_name = excluded.noted_by_name, noted_at = excluded.noted_at""")
                .params(bodyId, activityId, note, byName, at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
