package org.openkepu.annualsummary.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Ids;
import org.openkepu.shared.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What bodies typed last, sealed, in the database. */
@Repository
class AnnualSummaryRecords {

    private static final String PURPOSE = "annual-summary.text";
    private static final String SELECT =
            "select id, sequence, revision, typed, saved_at, submissions from annual_summary"
                    + " where campaign_id = ? and authority_id = ?";

    private final JdbcClient database;
    private final Vault vault;
    private final JsonMapper json;

    AnnualSummaryRecords(JdbcClient database, Vault vault, JsonMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    Optional<AnnualSummary> find(UUID campaignId, UUID authorityId) {
        return database.sql(SELECT)
                .params(campaignId, authorityId)
                .query((row, n) -> summary(row))
                .optional();
    }

    /** The body's summary, begun where there is none, and kept from others until the transaction ends. */
    AnnualSummary forChange(UUID campaignId, UUID authorityId) {
        database.sql("""
                        insert into annual_summary (id, campaign_id, authority_id) values (?, ?, ?)
                        on conflict (campaign_id, authority_id) do nothing""").params(Ids.next(), campaignId, authorityId).update();
        return database.sql(SELECT + " for update")
                .params(campaignId, authorityId)
                .query((row, n) -> summary(row))
                .single();
    }

    /** Keeps the text as the next revision. */
    void keep(AnnualSummary before, AnnualSummaryText text, Instant at) {
        database.sql("update annual_summary set revision = ?, typed = ?, saved_at = ? where id = ?")
                .params(
                        before.revision() + 1,
                        vault.seal(PURPOSE, json.writeValueAsString(text)),
                        at.atOffset(ZoneOffset.UTC),
                        before.id())
                .update();
    }

    private AnnualSummary summary(ResultSet row) throws SQLException {
        byte @Nullable [] typed = row.getBytes("typed");
        OffsetDateTime savedAt = row.getObject("saved_at", OffsetDateTime.class);
        return new AnnualSummary(
                row.getObject("id", UUID.class),
                row.getLong("sequence"),
                row.getLong("revision"),
                typed == null
                        ? AnnualSummaryText.EMPTY
                        : json.readValue(vault.open(PURPOSE, typed), AnnualSummaryText.class),
                savedAt == null ? null : savedAt.toInstant(),
                row.getInt("submissions"));
    }
}
