package org.openkepu.registry.domain;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.registry.UnitCategory;
import org.openkepu.registry.domain.ImportLine.Before;
import org.openkepu.registry.domain.ImportLine.Outcome;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps imports with the rows of their sheets, and the entries they are compared with. */
@Repository
class ImportRecords {

    private static final String HEADS = """
            select id, category, batch, valid_from, valid_until, file_name, state, added, changed, unchanged, wrong,
                   account_name, checked_at, confirmed_at, undone_at from register_import\s""";

    private final JdbcClient database;
    private final JsonMapper json;

    ImportRecords(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<RegisterImport> find(UUID id) {
        return database.sql(HEADS + "where id = ?")
                .param(id)
                .query((row, n) -> head(row))
                .optional();
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<RegisterImport> lock(UUID id) {
        return database.sql(HEADS + "where id = ? for update")
                .param(id)
                .query((row, n) -> head(row))
                .optional();
    }

    List<RegisterImport> latest(int most) {
        return database.sql(HEADS + "where state <> 'CHECKED' order by checked_at desc limit ?")
                .param(most)
                .query((row, n) -> head(row))
                .list();
    }

    ImportSheet.Content content(UUID id) {
        return json.readValue(
                database.sql("select content from register_import where id = ?")
                        .param(id)
                        .query(String.class)
                        .single(),
                ImportSheet.Content.class);
    }

    void add(RegisterImport made, ImportSheet.Content content) {
        database.sql("""
                        insert into register_import (id, category, batch, valid_from, valid_until, file_name, state, content,
                            added, changed, unchanged, wrong, account_name, checked_at)
                        values (?, ?, ?, ?, ?, ?, 'CHECKED', ?::jsonb, ?, ?, ?, ?, ?, ?)""")
                .param(made.id())
                .param(made.category().name())
                .param(made.batch())
                .param(made.validFrom())
                .param(made.validUntil())
                .param(made.fileName())
                .param(json.writeValueAsString(content))
                .param(made.added())
                .param(made.changed())
                .param(made.unchanged())
                .param(made.wrong())
                .param(made.accountName())
                .param(made.checkedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void confirm(UUID id, ImportSheet.Content written, Instant at) {
        database.sql("""
                        update register_import set state = 'CONFIRMED', content = ?::jsonb, added = ?, changed = ?,
                            unchanged = ?, wrong = ?, confirmed_at = ? where id = ?""")
                .params(
                        json.writeValueAsString(written),
                        count(written, Outcome.ADDED),
                        count(written, Outcome.CHANGED),
                        count(written, Outcome.UNCHANGED),
                        count(written, Outcome.WRONG),
                        at.atOffset(ZoneOffset.UTC),
                        id)
                .update();
    }

    void undo(UUID id, Instant at) {
        database.sql("update register_import set state = 'UNDONE', undone_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** Sheets looked at and never confirmed are kept for a day. */
    void forgetOlderThan(Instant at) {
        database.sql("delete from register_import where state = 'CHECKED' and checked_at < ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The entries with these ids as they stand. */
    Map<UUID, Before> entries(List<UUID> ids) {
        Map<UUID, Before> entries = new HashMap<>();
        database.sql("""
                        select id, batch_id, aliases, province_code, region_code, retired, import_id
                        from certified_unit where id = any(?)""").param(ids.toArray(UUID[]::new)).query((RowCallbackHandler) row -> entries.put(
                row.getObject("id", UUID.class),
                new Before(
                        row.getObject("batch_id", UUID.class),
                        List.of((String[]) row.getArray("aliases").getArray()),
                        row.getString("province_code"),
                        row.getString("region_code"),
                        row.getBoolean("retired"),
                        row.getObject("import_id", UUID.class))));
        return entries;
    }

    static int count(ImportSheet.Content content, Outcome outcome) {
        return (int) content.lines().stream()
                .filter(line -> line.outcome() == outcome)
                .count();
    }

    private static RegisterImport head(ResultSet row) throws SQLException {
        Date until = row.getDate("valid_until");
        LocalDate last = until == null ? null : until.toLocalDate();
        return new RegisterImport(
                row.getObject("id", UUID.class),
                UnitCategory.valueOf(row.getString("category")),
                row.getString("batch"),
                row.getDate("valid_from").toLocalDate(),
                last,
                row.getString("file_name"),
                RegisterImport.State.valueOf(row.getString("state")),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("wrong"),
                row.getString("account_name"),
                row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                instant(row, "confirmed_at"),
                instant(row, "undone_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
