package org.openkepu.activity.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.shared.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every submitted filing information of an activity, never changed; the contact sealed beside the rest. */
@Repository
class Filings {

    static final String PURPOSE = "activity.contact";

    private final JdbcClient database;
    private final Vault vault;
    private final JsonMapper json;

    Filings(JdbcClient database, Vault vault, JsonMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    void add(UUID activityId, int n, FilingInformation filing, UUID authorId, boolean correction, Instant arrivedAt) {
        Host host = filing.host();
        var open = new FilingInformation(
                new Host(host.unitName(), host.unitId(), host.regionCode(), "", ""), filing.details());
        var contact = new Contact(host.contactName(), host.contactPhone());
        database.sql("""
                        insert into activity_version (activity_id, n, author_id, arrived_at, correction, content, contact)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?)""")
                .params(
                        activityId,
                        n,
                        authorId,
                        arrivedAt.atOffset(ZoneOffset.UTC),
                        correction,
                        json.writeValueAsString(open),
                        vault.seal(PURPOSE, json.writeValueAsString(contact)))
                .update();
    }

    /**
     * The filing information last submitted, empty before the first submission; a name bound to the register later, by an
     * office, counts as bound.
     */
    Optional<FilingInformation> latest(UUID activityId) {
        return database.sql("""
                        select v.content, v.contact,
                               case when a.unit_name = v.content -> 'host' ->> 'unitName' then a.unit_id end as bound
                        from activity_version v join activity a on a.id = v.activity_id
                        where v.activity_id = ? order by v.n desc limit 1""").param(activityId).query((row, i) -> bound(row)).optional();
    }

    /** The same for several; those never submitted are left out. */
    Map<UUID, FilingInformation> latestOfAll(Collection<UUID> activityIds) {
        var latest = new HashMap<UUID, FilingInformation>();
        database.sql("""
                        select a.id, v.content, v.contact,
                               case when a.unit_name = v.content -> 'host' ->> 'unitName' then a.unit_id end as bound
                        from activity a join activity_version v on v.activity_id = a.id and v.n = a.versions
                        where a.id = any (?)""").param(activityIds.toArray(UUID[]::new)).query(row -> {
            latest.put(row.getObject("id", UUID.class), bound(row));
        });
        return latest;
    }

    private FilingInformation bound(ResultSet row) throws SQLException {
        return filing(row.getString("content"), row.getBytes("contact")).boundTo(row.getObject("bound", UUID.class));
    }

    /** Everything submitted, the first first. */
    List<FiledVersion> all(UUID activityId) {
        return database.sql("""
                        select n, author_id, arrived_at, correction, content, contact from activity_version
                        where activity_id = ? order by n""")
                .param(activityId)
                .query((row, i) -> new FiledVersion(
                        row.getInt("n"),
                        row.getObject("author_id", UUID.class),
                        row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("correction"),
                        filing(row.getString("content"), row.getBytes("contact")),
                        List.of()))
                .list();
    }

    private FilingInformation filing(String content, byte[] sealed) {
        var open = json.readValue(content, FilingInformation.class);
        var contact = json.readValue(vault.open(PURPOSE, sealed), Contact.class);
        Host host = open.host();
        return new FilingInformation(
                new Host(host.unitName(), host.unitId(), host.regionCode(), contact.name(), contact.phone()),
                open.details());
    }

    private record Contact(String name, String phone) {}
}
