package org.openkepu.security;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Ids;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Vault;
import org.openkepu.shared.web.FormStamp;
import org.openkepu.shared.web.ParkedText;
import org.openkepu.shared.web.ParkedTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps parked texts sealed for 24 hours of machine time, at most twenty of an owner, the same text once. */
@Component
class ParkedRecords implements ParkedTexts {

    static final Duration KEPT = Duration.ofHours(24);
    static final int MOST = 20;

    private static final String PURPOSE = "security.parked";
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Vault vault;
    private final JsonMapper json;
    private final PortalClock clock;
    private final AuditTrail trail;

    ParkedRecords(JdbcClient database, Vault vault, JsonMapper json, PortalClock clock, AuditTrail trail) {
        this.database = database;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
        this.trail = trail;
    }

    /** Parks a text for the stamp's owner; empty when twenty others wait already, or there is no such account any more. */
    @Transactional
    Optional<UUID> park(FormStamp stamp, PostedText text) {
        dropOld();
        // one at a time for an owner, so that the limit holds under parallel posts
        boolean known = database.sql("select true from account where id = ? for no key update")
                .param(stamp.ownerId())
                .query(Boolean.class)
                .optional()
                .isPresent();
        if (!known) {
            return Optional.empty();
        }
        String fields = json.writeValueAsString(text.fields());
        byte[] fingerprint = vault.fingerprint(PURPOSE, stamp.form() + '\n' + fields);
        Optional<UUID> before = database.sql("select id from parked_text where owner_id = ? and fingerprint = ?")
                .params(stamp.ownerId(), fingerprint)
                .query(UUID.class)
                .optional();
        return before.isPresent() ? before : insert(stamp, fingerprint, vault.seal(PURPOSE, fields));
    }

    private Optional<UUID> insert(FormStamp stamp, byte[] fingerprint, byte[] sealed) {
        UUID id = Ids.next();
        int rows = database.sql("""
                        insert into parked_text (id, owner_id, form, name_key, fingerprint, fields, parked_at)
                        select :id, :owner, :form, :name, :fingerprint, :fields, :now
                        where (select count(*) from parked_text where owner_id = :owner) < :most""")
                .param("id", id)
                .param("owner", stamp.ownerId())
                .param("form", stamp.form())
                .param("name", stamp.nameKey())
                .param("fingerprint", fingerprint)
                .param("fields", sealed)
                .param("now", Timestamp.from(now()))
                .param("most", MOST)
                .update();
        if (rows == 0) {
            return Optional.empty();
        }
        trail.append(null, "parked.kept", stamp.ownerId(), Map.of("form", stamp.form()));
        return Optional.of(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ParkedText> find(UUID ownerId, @Nullable String id) {
        UUID read = Ids.read(id).orElse(null);
        return read == null
                ? Optional.empty()
                : of(ownerId).stream().filter(text -> text.id().equals(read)).findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ParkedText> of(UUID ownerId) {
        return database.sql("""
                        select id, form, name_key, fields, parked_at from parked_text
                        where owner_id = ? and parked_at > ? order by parked_at desc, id desc""").params(ownerId, Timestamp.from(oldest())).query(Row.class).stream()
                .map(this::opened)
                .toList();
    }

    @Override
    @Transactional
    public void forget(UUID ownerId, @Nullable String id) {
        Ids.read(id)
                .ifPresent(known -> database.sql("delete from parked_text where owner_id = ? and id = ?")
                        .params(ownerId, known)
                        .update());
    }

    /** Throws away a text its owner does not want; NotFound for any other. */
    @Transactional
    void throwAway(Actor owner, UUID id) {
        if (find(owner.accountId(), id.toString()).isEmpty()) {
            throw new NotFound();
        }
        forget(owner.accountId(), id.toString());
        trail.append(owner, "parked.thrown-away", owner.accountId(), Map.of());
    }

    /** Destroys what was kept for its 24 hours, whether anybody comes back for it or not. */
    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT1H")
    @Transactional
    public void dropOld() {
        database.sql("delete from parked_text where parked_at <= ?")
                .param(Timestamp.from(oldest()))
                .update();
    }

    private ParkedText opened(Row row) {
        var fields = json.readValue(vault.open(PURPOSE, row.fields()), FIELDS);
        long minutes = Duration.between(oldest(), row.parkedAt()).toMinutes();
        int hoursLeft = (int) Math.max(1, (minutes + 59) / 60);
        return new ParkedText(row.id(), row.form(), row.nameKey(), fields, row.parkedAt(), hoursLeft);
    }

    private Instant oldest() {
        return now().minus(KEPT);
    }

    private Instant now() {
        return clock.machine().instant();
    }

    private record Row(UUID id, String form, String nameKey, byte[] fields, Instant parkedAt) {}
}
