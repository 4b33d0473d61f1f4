package org.openkepu.campaign.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.ExtensionAnswer;
import org.openkepu.campaign.ExtensionPlace;
import org.openkepu.campaign.ExtensionScope;
import org.openkepu.campaign.StageKind;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Ids;
import org.openkepu.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Extensions and the requests for them, in the database. */
@Repository
class ExtensionRecords {

    private static final String REQUEST =
            "select id, kind, subject, closes_at, reason, state, asked_by_name, asked_at, answer, decided_by_name, decided_at";

    private static final String INSIDE =
            "(:everything or province_code = cast(:province as text) or authority_id = cast(:body as uuid))";

    private final JdbcClient database;

    ExtensionRecords(JdbcClient database) {
        this.database = database;
    }

    /** How many extensions a province has; the code is null for those of societies and ministries. */
    record Count(@Nullable String provinceCode, long number) {}

    UUID ask(ExtensionOrder order, Actor asker, Instant at) {
        UUID id = Ids.next();
        var place = order.place();
        database.sql("""
                        insert into extension_request (id, campaign_id, kind, scope, scope_key, subject, province_code, authority_id,
                            closes_at, reason, asker, asked_by, asked_by_name, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(order.campaignId())
                .param(order.kind().name())
                .param(place.scope().name())
                .param(place.key())
                .param(place.name())
                .param(place.provinceCode())
                .param(place.authorityId())
                .param(utc(order.closesAt()))
                .param(order.reason())
                .param(asker.scope().key())
                .param(asker.accountId())
                .param(asker.name())
                .param(utc(at))
                .update();
        return id;
    }

    UUID grant(ExtensionOrder order, Actor operator, Instant at) {
        UUID id = Ids.next();
        var place = order.place();
        database.sql("""
                        insert into stage_extension (id, campaign_id, kind, scope, scope_key, subject, province_code, authority_id,
                            closes_at, reason, granted_by, granted_by_name, granted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(order.campaignId())
                .param(order.kind().name())
                .param(place.scope().name())
                .param(place.key())
                .param(place.name())
                .param(place.provinceCode())
                .param(place.authorityId())
                .param(utc(order.closesAt()))
                .param(order.reason())
                .param(operator.accountId())
                .param(operator.name())
                .param(utc(at))
                .update();
        return id;
    }

    /** What a request asks for and where it stands, kept from others until the transaction ends. */
    Optional<Asked> lock(UUID id) {
        return database.sql("""
                        select campaign_id, kind, scope, scope_key, subject, province_code, authority_id, closes_at, reason, state, asked_by
                        from extension_request where id = ? for update""").param(id).query(Asked.class).optional();
    }

    record Asked(
            UUID campaignId,
            StageKind kind,
            ExtensionScope scope,
            String scopeKey,
            String subject,
            @Nullable String provinceCode,
            @Nullable UUID authorityId,
            OffsetDateTime closesAt,
            String reason,
            String state,
            UUID askedBy) {

        ExtensionOrder order() {
            var place = new ExtensionPlace(scope, scopeKey, subject, provinceCode, authorityId);
            return new ExtensionOrder(campaignId, kind, place, closesAt.toInstant(), reason);
        }
    }

    void decide(UUID id, boolean granted, @Nullable String answer, Actor operator, Instant at) {
        database.sql(
                        "update extension_request set state = ?, answer = ?, decided_by_name = ?, decided_at = ? where id = ?")
                .param(granted ? "GRANTED" : "REFUSED")
                .param(answer)
                .param(operator.name())
                .param(utc(at))
                .param(id)
                .update();
    }

    List<ExtensionRequest> waiting(int most) {
        return database.sql(REQUEST + " from extension_request where state = 'WAITING' order by sequence limit ?")
                .param(most)
                .query(ExtensionRequest.class)
                .list();
    }

    long countWaiting() {
        return database.sql("select count(*) from extension_request where state = 'WAITING'")
                .query(Long.class)
                .single();
    }

    List<ExtensionRequest> askedBy(Scope scope, int most) {
        return database.sql(REQUEST + " from extension_request where asker = ? order by sequence desc limit ?")
                .params(scope.key(), most)
                .query(ExtensionRequest.class)
                .list();
    }

    List<ExtensionAnswer> answersTo(UUID accountId) {
        return database.sql("""
                        select kind, subject, state = 'GRANTED' as granted, closes_at, answer, decided_at as at
                        from extension_request where asked_by = ? and state <> 'WAITING' order by sequence desc limit 50""").param(accountId).query(ExtensionAnswer.class).list();
    }

    /** The latest extensions of a scope; the operator's is everything. */
    List<Extension> granted(UUID campaignId, Scope scope, int most) {
        return database.sql("""
                        select id, kind, subject, closes_at, reason, granted_by_name, granted_at, revoked_at, revoked_by_name,
                            revoked_reason
                        from stage_extension
                        where campaign_id = :campaign and\s""" + INSIDE + " order by sequence desc limit :most")
                .params(inside(campaignId, scope))
                .param("most", most)
                .query(Extension.class)
                .list();
    }

    /** How many requests of a body wait and how many extensions stand in its scope. */
    ExtensionDesk.Standing standing(UUID campaignId, Scope scope) {
        return database.sql("""
                        select (select count(*) from extension_request
                                where campaign_id = :campaign and asker = :asker and state = 'WAITING') as waiting,
                               (select count(*) from stage_extension
                                where campaign_id = :campaign and revoked_at is null and\s""" + INSIDE + ") as granted")
                .params(inside(campaignId, scope))
                .param("asker", scope.key())
                .query(ExtensionDesk.Standing.class)
                .single();
    }

    private static Map<String, Object> inside(UUID campaignId, Scope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("campaign", campaignId);
        parameters.put("everything", scope.line() == Scope.Line.EVERYTHING);
        parameters.put("province", scope.regionCode());
        parameters.put(
                "body", scope.authorityId() == null ? null : scope.authorityId().toString());
        return parameters;
    }

    /** What is taken back: its stage and what it was for. */
    record Revoked(StageKind kind, String subject) {}

    /** Takes an extension back; empty for one that is not there or was taken back before. */
    Optional<Revoked> revoke(UUID id, String reason, Actor operator, Instant at) {
        return database.sql("""
                        update stage_extension set revoked_at = ?, revoked_by_name = ?, revoked_reason = ?
                        where id = ? and revoked_at is null returning kind, subject""")
                .params(utc(at), operator.name(), reason, id)
                .query(Revoked.class)
                .optional();
    }

    boolean exists(UUID id) {
        return database.sql("select exists (select from stage_extension where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    List<Count> counts(UUID campaignId) {
        return database.sql("select province_code, count(*) as number from stage_extension"
                        + " where campaign_id = ? and revoked_at is null group by province_code")
                .param(campaignId)
                .query(Count.class)
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
