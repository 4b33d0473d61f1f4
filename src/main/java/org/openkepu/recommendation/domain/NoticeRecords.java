package org.openkepu.recommendation.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.recommendation.SlateNotice;
import org.openkepu.recommendation.SlateNoticed;
import org.openkepu.recommendation.SlateNotices;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what bodies are told, and says so within the transaction; rows are only added. */
@Repository
class NoticeRecords implements SlateNotices {

    private static final int MOST = 100;

    private final JdbcClient database;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;

    NoticeRecords(JdbcClient database, Bodies bodies, ApplicationEventPublisher events) {
        this.database = database;
        this.bodies = bodies;
        this.events = events;
    }

    void add(
            UUID campaignId,
            UUID bodyId,
            SlateNotice.Kind kind,
            String title,
            @Nullable String otherBody,
            @Nullable String reason,
            Instant at) {
        long sequence = database.sql("""
                        insert into slate_notice (campaign_id, body_id, kind, title, other_body, reason, at)
                        values (?, ?, ?, ?, ?, ?, ?) returning sequence""")
                .param(campaignId)
                .param(bodyId)
                .param(kind.name())
                .param(title)
                .param(otherBody)
                .param(reason)
                .param(at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        String province = bodies.find(bodyId).map(Body::provinceCode).orElse(null);
        var notice = new SlateNotice(kind, title, otherBody, reason, at);
        events.publishEvent(new SlateNoticed(sequence, bodyId, province, notice));
    }

    /** The latest first. */
    List<SlateNotice> of(UUID bodyId) {
        return database.sql("""
                        select kind, title, other_body, reason, at from slate_notice
                        where body_id = ? order by sequence desc limit ?""")
                .params(bodyId, MOST)
                .query((row, n) -> new SlateNotice(
                        SlateNotice.Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("other_body"),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public List<SlateNotice> toldTo(Actor actor) {
        boolean recommends = actor.role() == Role.PROVINCE_ADMIN
                || actor.role() == Role.SOCIETY_ADMIN
                || actor.role() == Role.MINISTRY_ADMIN;
        return recommends ? of(bodies.of(actor).id()) : List.of();
    }
}
