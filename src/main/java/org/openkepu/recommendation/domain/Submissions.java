package org.openkepu.recommendation.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps submissions with their content as it was. */
@Repository
class Submissions {

    private final JdbcClient database;

    Submissions(JdbcClient database) {
        this.database = database;
    }

    void add(Slate slate, int n, int activities, int units, String content, Actor actor, Instant at) {
        database.sql("""
                        insert into slate_submission (slate_id, n, arrived_at, account_id, account_name, activities, units, digest, content)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        slate.id(),
                        n,
                        at.atOffset(ZoneOffset.UTC),
                        actor.accountId(),
                        actor.name(),
                        activities,
                        units,
                        digest(content),
                        content)
                .update();
    }

    /** All of a slate, the latest first. */
    List<Submission> of(UUID slateId) {
        return database.sql("""
                        select s.*, exists (select 1 from slate_scan c where c.slate_id = s.slate_id and c.n = s.n) as scanned
                        from slate_submission s where slate_id = ? order by n desc""")
                .param(slateId)
                .query((row, number) -> new Submission(
                        row.getObject("slate_id", UUID.class),
                        row.getInt("n"),
                        row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                        row.getString("account_name"),
                        row.getInt("activities"),
                        row.getInt("units"),
                        row.getString("digest"),
                        row.getString("recalled_for"),
                        row.getBoolean("scanned")))
                .list();
    }

    Optional<Submission> latest(UUID slateId) {
        return of(slateId).stream().findFirst();
    }

    void recall(Slate slate, String reason, String byName, Instant at) {
        database.sql(
                        "update slate_submission set recalled_at = ?, recalled_by_name = ?, recalled_for = ? where slate_id = ? and n = ?")
                .params(at.atOffset(ZoneOffset.UTC), byName, reason, slate.id(), slate.submissions())
                .update();
    }

    private static String digest(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
