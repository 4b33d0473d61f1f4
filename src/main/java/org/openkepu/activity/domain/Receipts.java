package org.openkepu.activity.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.shared.ArrivedAt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes receipts in the submission's transaction and finds them again for their owner. */
@Repository
class Receipts {

    private final JdbcClient database;
    private final JsonMapper json;

    Receipts(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Writes the next receipt of the activity and answers its place. */
    int issue(Activity activity, Receipt.Kind kind, Object content, ArrivedAt arrival) {
        int n = activity.nextReceipt();
        database.sql("insert into activity_receipt (activity_id, n, kind, arrived_at, digest) values (?, ?, ?, ?, ?)")
                .params(activity.id(), n, kind.name(), arrival.instant().atOffset(ZoneOffset.UTC), digest(content))
                .update();
        return n;
    }

    /** The place of the last receipt of a kind when it was given for exactly this content, else empty. */
    Optional<Integer> latestOf(UUID activityId, Receipt.Kind kind, Object content) {
        return database.sql("""
                        select n from (select n, digest from activity_receipt where activity_id = ? and kind = ?
                                       order by n desc limit 1) latest
                        where digest = ?""")
                .params(activityId, kind.name(), digest(content))
                .query(Integer.class)
                .optional();
    }

    /** The digests the last receipts of several activities were given for, kind by kind; those without any are left out. */
    Map<UUID, Map<Receipt.Kind, String>> latestOfAll(Collection<UUID> activityIds) {
        var latest = new HashMap<UUID, Map<Receipt.Kind, String>>();
        database.sql("""
                        select distinct on (activity_id, kind) activity_id, kind, digest from activity_receipt
                        where activity_id = any (?) order by activity_id, kind, n desc""").param(activityIds.toArray(UUID[]::new)).query(row -> {
            latest.computeIfAbsent(row.getObject("activity_id", UUID.class), id -> new EnumMap<>(Receipt.Kind.class))
                    .put(Receipt.Kind.valueOf(row.getString("kind")), row.getString("digest"));
        });
        return latest;
    }

    /** All receipts of an activity of the owner's, the first first; empty for anybody else's. */
    List<Receipt> of(UUID ownerId, UUID activityId) {
        return database.sql("""
                        select r.activity_id, r.n, r.kind, a.number, a.title, r.arrived_at, r.digest
                        from activity_receipt r join activity a on a.id = r.activity_id
                        where r.activity_id = ? and a.owner_id = ? order by r.n""")
                .params(activityId, ownerId)
                .query((row, i) -> new Receipt(
                        activityId,
                        row.getInt("n"),
                        Receipt.Kind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getString("title"),
                        instant(row.getObject("arrived_at", OffsetDateTime.class)),
                        row.getString("digest")))
                .list();
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    /** What a receipt tells its content by: SHA-256 over it, in hexadecimal. */
    String digest(Object content) {
        try {
            byte[] bytes = json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
