package org.openkepu.account.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.CertificationDecision;
import org.openkepu.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of applications, which is only ever added to, and the operator's switch. */
@Component
class CertificationRecords {

    private final JdbcClient database;

    CertificationRecords(JdbcClient database) {
        this.database = database;
    }

    void append(UUID certificationId, String event, @Nullable UUID authorId, @Nullable String reason, Instant at) {
        database.sql("""
                        insert into certification_history (id, certification_id, event, author_id, reason, at)
                        values (:id, :certification, :event, cast(:author as uuid), cast(:reason as text), :at)
                        """)
                .param("id", Ids.next())
                .param("certification", certificationId)
                .param("event", event)
                .param("author", authorId == null ? null : authorId.toString())
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The latest decisions of operators, the newest first. */
    List<Decision> decisions(int most) {
        return database.sql("""
                        select c.name, c.unit_name, h.event, h.reason, h.at, a.name as author
                        from certification_history h
                        join certification c on c.id = h.certification_id
                        left join account a on a.id = h.author_id
                        where h.event <> 'APPLIED' order by h.sequence desc limit ?
                        """).param(most).query(Decision.class).list();
    }

    /** What was decided on one person's application, the latest first. */
    List<CertificationDecision> decisionsOn(UUID accountId) {
        return database.sql("""
                        select h.event as state, h.reason, h.at
                        from certification_history h
                        join certification c on c.id = h.certification_id
                        where c.account_id = ? and h.event <> 'APPLIED' order by h.sequence desc
                        """)
                .param(accountId)
                .query(CertificationDecision.class)
                .list();
    }

    boolean grantsAtOnce() {
        return database.sql("select grant_at_once from certification_switch")
                .query(Boolean.class)
                .single();
    }

    /** Answers whether the switch stood the other way before. */
    boolean grantAtOnce(boolean on) {
        return database.sql("update certification_switch set grant_at_once = ? where grant_at_once <> ?")
                        .params(on, on)
                        .update()
                > 0;
    }

    /**
     * One decision on record.
     *
     * @param author the operator's name, null when it was granted at once
     */
    record Decision(
            String name,
            String unitName,
            String event,
            @Nullable String reason,
            Instant at,
            @Nullable String author) {}
}
