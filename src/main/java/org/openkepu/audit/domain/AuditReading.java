package org.openkepu.audit.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows operators the trail, the newest entry first, in a fixed number of statements however long it is. */
@Service
@Transactional(readOnly = true)
public class AuditReading {

    /** Entries of one page. */
    public static final int PAGE = 50;

    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    private final JdbcClient database;
    private final AuditChain chain;
    private final AuditVerification verification;
    private final JsonMapper json;

    AuditReading(JdbcClient database, AuditChain chain, AuditVerification verification, JsonMapper json) {
        this.database = database;
        this.chain = chain;
        this.verification = verification;
        this.json = json;
    }

    /**
     * What is asked for; null where it does not matter.
     *
     * @param person an account's id or its whole name
     * @param from first instant of machine time
     * @param until first instant behind
     * @param before the page begins with the entry before this sequence
     */
    public record Asked(
            @Nullable String action,
            @Nullable String person,
            @Nullable UUID subject,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Long before) {}

    /** One entry; who is null for the portal itself and for visitors. */
    public record Entry(
            long sequence,
            Instant at,
            Instant portalAt,
            @Nullable UUID accountId,
            @Nullable String name,
            @Nullable String role,
            @Nullable String address,
            String action,
            @Nullable UUID subject,
            Map<String, String> detail) {}

    /**
     * How far the chain reaches.
     *
     * @param sealedAt machine time of the last seal, null before the first
     * @param hash its hash in hexadecimal digits
     * @param open entries not sealed yet
     */
    public record Standing(long seals, @Nullable Instant sealedAt, String hash, long open) {}

    /** One page, and one entry more where it goes on. */
    public List<Entry> page(Asked asked) {
        UUID account = Ids.read(asked.person()).orElse(null);
        return database.sql("""
                        select sequence, at, portal_at, account_id, account_name, role, address, action, subject, detail
                        from audit_entry
                        where (cast(:action as text) is null or action = :action)
                          and (cast(:account as uuid) is null or account_id = :account)
                          and (cast(:name as text) is null or account_name = :name)
                          and (cast(:subject as uuid) is null or subject = :subject)
                          and (cast(:from as timestamptz) is null or at >= :from)
                          and (cast(:until as timestamptz) is null or at < :until)
                          and (cast(:before as bigint) is null or sequence < :before)
                        order by sequence desc limit :most""")
                .param("action", asked.action())
                .param("account", account)
                .param("name", account == null ? asked.person() : null)
                .param("subject", asked.subject())
                .param("from", time(asked.from()))
                .param("until", time(asked.until()))
                .param("before", asked.before())
                .param("most", PAGE + 1)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Every action there is an entry of, found without reading the entries. */
    public List<String> actions() {
        return database.sql("""
                        with recursive found (action) as (
                            (select action from audit_entry order by action limit 1)
                            union all
                            select (select e.action from audit_entry e where e.action > f.action order by e.action limit 1)
                            from found f where f.action is not null)
                        select action from found where action is not null""").query(String.class).list();
    }

    public Standing standing() {
        Seal last = chain.last().orElse(Seal.NONE);
        return new Standing(
                last.number(),
                last == Seal.NONE ? null : last.sealedAt(),
                HexFormat.of().formatHex(last.hash()),
                verification.tail(last).entries());
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("portal_at", OffsetDateTime.class).toInstant(),
                row.getObject("account_id", UUID.class),
                row.getString("account_name"),
                row.getString("role"),
                row.getString("address"),
                row.getString("action"),
                row.getObject("subject", UUID.class),
                json.readValue(row.getString("detail"), DETAIL));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
