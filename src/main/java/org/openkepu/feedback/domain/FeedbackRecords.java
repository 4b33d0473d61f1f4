package org.openkepu.feedback.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.feedback.FeedbackAnswer;
import org.openkepu.feedback.FeedbackKind;
import org.openkepu.region.Region;
import org.openkepu.region.Regions;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Ids;
import org.openkepu.shared.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Feedback and its answers in the database, the texts of senders sealed. */
@Repository
class FeedbackRecords {

    private static final String TEXT = "feedback.text";
    private static final String COLUMNS =
            "select id, receipt, kind, text_sealed, page, province_code, sender_id, sender_name, state, sent_at from feedback ";
    private static final String WHERE = """
            where (cast(:province as text) is null or province_code = :province)
              and (cast(:state as text) is null or state = :state) """;

    private final JdbcClient database;
    private final Vault vault;
    private final Regions regions;

    FeedbackRecords(JdbcClient database, Vault vault, Regions regions) {
        this.database = database;
        this.vault = vault;
        this.regions = regions;
    }

    /** What is about to be kept. */
    record Sent(
            FeedbackKind kind,
            String text,
            @Nullable String page,
            @Nullable String provinceCode) {}

    /** Who sent it and where it went. */
    record Addressed(
            UUID id,
            String receipt,
            @Nullable UUID senderId,
            @Nullable String provinceCode) {}

    private record Row(
            UUID id,
            String receipt,
            FeedbackKind kind,
            byte[] textSealed,
            @Nullable String page,
            @Nullable String provinceCode,
            @Nullable UUID senderId,
            @Nullable String senderName,
            String state,
            Instant sentAt) {}

    UUID add(String receipt, Sent sent, @Nullable Actor sender, Instant at) {
        UUID id = Ids.next();
        database.sql("""
                        insert into feedback (id, receipt, kind, text_sealed, page, province_code, sender_id, sender_name, state, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED', ?)""")
                .param(id)
                .param(receipt)
                .param(sent.kind().name())
                .param(vault.seal(TEXT, sent.text()))
                .param(sent.page())
                .param(sent.provinceCode())
                .param(sender == null ? null : sender.accountId())
                .param(sender == null ? null : sender.name())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    Optional<FeedbackItem> find(String receipt) {
        return opened(database.sql(COLUMNS + "where receipt = ?")
                        .param(receipt)
                        .query(Row.class)
                        .list())
                .stream()
                .findFirst();
    }

    List<FeedbackItem> sentBy(UUID accountId, int most) {
        return opened(database.sql(COLUMNS + "where sender_id = ? order by sequence desc limit ?")
                .params(accountId, most)
                .query(Row.class)
                .list());
    }

    long count(@Nullable String provinceCode, @Nullable String state) {
        return database.sql("select count(*) from feedback " + WHERE)
                .param("province", provinceCode)
                .param("state", state)
                .query(Long.class)
                .single();
    }

    List<FeedbackItem> page(@Nullable String provinceCode, @Nullable String state, int most, long offset) {
        return opened(database.sql(COLUMNS + WHERE + " order by sequence desc limit :most offset :offset")
                .param("province", provinceCode)
                .param("state", state)
                .param("most", most)
                .param("offset", offset)
                .query(Row.class)
                .list());
    }

    /** Found for an answer, kept from others until the transaction ends. */
    Optional<Addressed> lock(UUID id) {
        return database.sql("select id, receipt, sender_id, province_code from feedback where id = ? for update")
                .param(id)
                .query(Addressed.class)
                .optional();
    }

    UUID answer(UUID feedbackId, String text, Actor actor, Instant at) {
        UUID id = Ids.next();
        database.sql("insert into feedback_reply (id, feedback_id, text, by_id, by_name, at) values (?, ?, ?, ?, ?, ?)")
                .params(id, feedbackId, text, actor.accountId(), actor.name(), at.atOffset(ZoneOffset.UTC))
                .update();
        database.sql("update feedback set state = 'ANSWERED' where id = ?")
                .param(feedbackId)
                .update();
        return id;
    }

    List<FeedbackAnswer> toldTo(UUID accountId) {
        return database.sql("""
                        select f.receipt, f.kind, r.text, r.by_name, r.at
                        from feedback f join feedback_reply r on r.feedback_id = f.id
                        where f.sender_id = ? order by r.sequence desc limit 50""").param(accountId).query(FeedbackAnswer.class).list();
    }

    private List<FeedbackItem> opened(List<Row> rows) {
        var replies = replies(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> new FeedbackItem(
                        row.id(),
                        row.receipt(),
                        row.kind(),
                        vault.open(TEXT, row.textSealed()),
                        row.page(),
                        regions.find(row.provinceCode()).map(Region::name).orElse(null),
                        row.senderName(),
                        row.state().equals("ANSWERED"),
                        row.sentAt(),
                        replies.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<FeedbackItem.Reply>> replies(Collection<UUID> ids) {
        return database
                .sql(
                        "select feedback_id, text, by_name, at from feedback_reply where feedback_id = any(?) order by sequence")
                .param(ids.toArray(UUID[]::new))
                .query(FeedbackItem.Reply.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(FeedbackItem.Reply::feedbackId));
    }
}
