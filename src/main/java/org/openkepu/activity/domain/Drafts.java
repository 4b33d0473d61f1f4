package org.openkepu.activity.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What people typed last, part by part: sealed, with a revision that tells two tabs apart. */
@Repository
class Drafts {

    private static final String PURPOSE = "activity.part";

    private final JdbcClient database;
    private final Vault vault;
    private final JsonMapper json;

    Drafts(JdbcClient database, Vault vault, JsonMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    /** All four parts of an activity. */
    PartDrafts of(UUID activityId) {
        return new PartDrafts(
                database.sql("select part, revision, typed, saved_at from activity_part where activity_id = ?")
                        .param(activityId)
                        .query((row, n) -> draft(row))
                        .list());
    }

    /** The same for several; those for which nothing was ever saved are left out. */
    Map<UUID, PartDrafts> ofAll(Collection<UUID> activityIds) {
        var kept = new HashMap<UUID, List<Draft>>();
        database.sql(
                        "select activity_id, part, revision, typed, saved_at from activity_part where activity_id = any (?)")
                .param(activityIds.toArray(UUID[]::new))
                .query(row -> {
                    kept.computeIfAbsent(row.getObject("activity_id", UUID.class), id -> new ArrayList<>())
                            .add(draft(row));
                });
        var all = new HashMap<UUID, PartDrafts>();
        kept.forEach((id, parts) -> all.put(id, new PartDrafts(parts)));
        return all;
    }

    /** Keeps the text as the part's next revision. The activity's row must be locked by the caller. */
    void keep(UUID activityId, Draft before, PartText text, Instant at) {
        database.sql("""
                        insert into activity_part (activity_id, part, revision, typed, saved_at)
                        values (:activity, :part, :revision, :typed, :at)
                        on conflict (activity_id, part) do update
                        set revision = excluded.revision, typed = excluded.typed, saved_at = excluded.saved_at""")
                .param("activity", activityId)
                .param("part", before.part().name())
                .param("revision", before.revision() + 1)
                .param("typed", vault.seal(PURPOSE, json.writeValueAsString(text)))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The title inside the sealed text of a details part, null when none was typed. */
    @Nullable
    String titleOf(byte[] typed) {
        String title =
                json.readValue(vault.open(PURPOSE, typed), DetailsText.class).title();
        return title == null || title.isBlank() ? null : title;
    }

    private Draft draft(ResultSet row) throws SQLException {
        Part part = Part.valueOf(row.getString("part"));
        String typed = vault.open(PURPOSE, row.getBytes("typed"));
        return new Draft(
                part,
                row.getLong("revision"),
                json.readValue(typed, part.empty().getClass()),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
