package org.openkepu.activity.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.openkepu.activity.ActivityPicture;
import org.openkepu.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The places of pictures on the shelves of all parts. Who changes one must hold the activity's row. */
@Repository
class ShelvedPictures {

    /** Held in common by all who add, alone by who clears away: a file kept is never taken for a stray. */
    private static final long STORE_LOCK = 0x0070_6963_7475_7265L;

    private final JdbcClient database;

    ShelvedPictures(JdbcClient database) {
        this.database = database;
    }

    /** A part's pictures from the first to the fifth. */
    List<ShelvedPicture> of(UUID activityId, Part part) {
        return database.sql("""
                        select id, digest, width, height from activity_picture
                        where activity_id = ? and part = ? order by position""")
                .params(activityId, part.name())
                .query((row, n) -> new ShelvedPicture(
                        row.getObject("id", UUID.class),
                        new ActivityPicture(row.getString("digest"), row.getInt("width"), row.getInt("height"))))
                .list();
    }

    void add(UUID activityId, Part part, int position, MadePicture picture, Instant at) {
        database.sql("""
                        insert into activity_picture
                            (id, activity_id, part, position, digest, width, height, bytes, added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        activityId,
                        part.name(),
                        position,
                        picture.digest(),
                        picture.width(),
                        picture.height(),
                        picture.jpeg().length,
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes a picture off its shelf; those behind it move up. False when it was gone already. */
    boolean remove(UUID activityId, Part part, UUID id) {
        var place = database.sql(
                        "delete from activity_picture where activity_id = ? and part = ? and id = ? returning position")
                .params(activityId, part.name(), id)
                .query(Integer.class)
                .optional();
        place.ifPresent(position ->
                database.sql("""
                                update activity_picture set position = position - 1
                                where activity_id = ? and part = ? and position > ?""").params(activityId, part.name(), position).update());
        return place.isPresent();
    }

    boolean holds(String digest) {
        return database.sql("select exists (select from activity_picture where digest = ?)")
                .param(digest)
                .query(Boolean.class)
                .single();
    }

    /** Until the transaction ends nothing is cleared out of the store. */
    void holdStore() {
        database.sql("select 1 from (select pg_advisory_xact_lock_shared(?)) held")
                .param(STORE_LOCK)
                .query(Integer.class)
                .single();
    }

    /** Until the transaction ends nothing is added to the store. */
    void holdStoreAlone() {
        database.sql("select 1 from (select pg_advisory_xact_lock(?)) held")
                .param(STORE_LOCK)
                .query(Integer.class)
                .single();
    }
}
