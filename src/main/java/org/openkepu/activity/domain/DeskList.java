package org.openkepu.activity.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityState;
import org.openkepu.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists a person's own activities, the newest first, in five statements a page, one more where a supplement was changed. */
@Service
public class DeskList {

    /** Rows on a page. */
    public static final int PAGE_SIZE = 20;

    private final JdbcClient database;
    private final Drafts drafts;
    private final UnsubmittedChanges changes;

    DeskList(JdbcClient database, Drafts drafts, UnsubmittedChanges changes) {
        this.database = database;
        this.drafts = drafts;
        this.changes = changes;
    }

    public long count(Actor actor) {
        return database.sql("select count(*) from activity where owner_id = ? and deleted_at is null")
                .param(actor.accountId())
                .query(Long.class)
                .single();
    }

    /** A page of the list, from 1; empty beyond the end. */
    public List<DeskLine> page(Actor actor, int page) {
        var writable = new HashMap<UUID, UUID>();
        List<DeskLine> lines = database.sql("""
                        select a.id, a.campaign_id, a.title, a.number, a.state, a.starts_at, a.created_at,
                               a.edit_limit - a.edits_used as edits_left,
                               a.supplement_submitted_at, a.summary_submitted_at, p.typed
                        from activity a
                        left join activity_part p on p.activity_id = a.id and p.part = 'DETAILS' and a.title is null
                        where a.owner_id = ? and a.deleted_at is null order by a.id desc limit ? offset ?""")
                .params(actor.accountId(), PAGE_SIZE, (page - 1) * PAGE_SIZE)
                .query((row, n) -> {
                    DeskLine line = line(row);
                    if (line.mayHaveChanges()) {
                        writable.put(line.id(), row.getObject("campaign_id", UUID.class));
                    }
                    return line;
                })
                .list();
        Map<UUID, Set<Part>> changed = changes.among(writable);
        return lines.stream()
                .map(line -> line.changed(changed.getOrDefault(line.id(), Set.of())))
                .toList();
    }

    /** The names of those of a person's own activities that have one: as submitted, or before as typed so far. */
    public Map<UUID, String> titles(UUID ownerId, Collection<UUID> ids) {
        var titles = new HashMap<UUID, String>();
        database.sql("""
                        select a.id, a.title, p.typed from activity a
                        left join activity_part p on p.activity_id = a.id and p.part = 'DETAILS' and a.title is null
                        where a.id = any(?) and a.owner_id = ? and a.deleted_at is null""").params(ids.toArray(UUID[]::new), ownerId).query(row -> {
            String title = title(row);
            if (title != null) {
                titles.put(row.getObject("id", UUID.class), title);
            }
        });
        return titles;
    }

    private @Nullable String title(ResultSet row) throws SQLException {
        String title = row.getString("title");
        byte[] typed = row.getBytes("typed");
        return title == null && typed != null ? drafts.titleOf(typed) : title;
    }

    private DeskLine line(ResultSet row) throws SQLException {
        return new DeskLine(
                row.getObject("id", UUID.class),
                title(row),
                row.getString("number"),
                ActivityState.valueOf(row.getString("state")),
                instant(row, "starts_at"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("edits_left"),
                instant(row, "supplement_submitted_at") != null,
                instant(row, "summary_submitted_at") != null,
                Set.of());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
