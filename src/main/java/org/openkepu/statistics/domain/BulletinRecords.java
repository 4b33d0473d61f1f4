package org.openkepu.statistics.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps bulletins; there is no method that changes one, and the tables refuse it. */
@Repository
class BulletinRecords {

    private static final String HEAD =
            "select b.id, b.kind, b.audience, c.year, b.title, b.cut_off from bulletin b join campaign c on c.id = b.campaign_id";

    /** The audience of a body; a province is concerned by what stands in it, a city or county by what bears its name. */
    private static final String READABLE = """
             (b.audience in ('PUBLIC', 'ADMINS') or b.audience = 'BODIES' and exists (
                select 1 from bulletin_line l where l.bulletin_id = b.id and (l.province_code = :province or l.name = :name)))""";

    private final JdbcClient database;
    private final JdbcOperations batches;

    BulletinRecords(JdbcClient database, JdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    void add(Bulletin bulletin, UUID campaignId, UUID publishedBy) {
        database.sql("""
                        insert into bulletin (id, campaign_id, kind, audience, title, cut_off, published_by)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        bulletin.id(),
                        campaignId,
                        bulletin.kind().name(),
                        bulletin.audience().name(),
                        bulletin.title(),
                        bulletin.cutOff().atOffset(ZoneOffset.UTC),
                        publishedBy)
                .update();
        var rows = new ArrayList<Object[]>();
        for (Bulletin.Line line : bulletin.lines()) {
            rows.add(new Object[] {
                bulletin.id(),
                rows.size() + 1,
                line.name(),
                line.place(),
                line.category(),
                line.provinceCode(),
                line.published(),
                line.complete(),
                line.foodSafety(),
                line.personTimes()
            });
        }
        batches.batchUpdate("insert into bulletin_line values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    }

    /** All, the latest first. */
    List<Bulletin> all() {
        return database.sql(HEAD + " order by b.sequence desc")
                .query((row, n) -> head(row, List.of()))
                .list();
    }

    List<Bulletin> ofThePublic() {
        return database.sql(HEAD + " where b.audience = 'PUBLIC' order by b.sequence desc")
                .query((row, n) -> head(row, List.of()))
                .list();
    }

    /** Those a body may read; the province is a province's alone, the name that of a city's or county's association. */
    List<Bulletin> ofABody(@Nullable String province, @Nullable String name) {
        return database.sql(HEAD + " where" + READABLE + " order by b.sequence desc")
                .param("province", province, java.sql.Types.VARCHAR)
                .param("name", name, java.sql.Types.VARCHAR)
                .query((row, n) -> head(row, List.of()))
                .list();
    }

    Optional<Bulletin> find(UUID id) {
        return found(HEAD + " where b.id = :id", id, null, null);
    }

    Optional<Bulletin> findPublic(UUID id) {
        return found(HEAD + " where b.id = :id and b.audience = 'PUBLIC'", id, null, null);
    }

    Optional<Bulletin> findOfABody(UUID id, @Nullable String province, @Nullable String name) {
        return found(HEAD + " where b.id = :id and" + READABLE, id, province, name);
    }

    private Optional<Bulletin> found(String sql, UUID id, @Nullable String province, @Nullable String name) {
        return database.sql(sql)
                .param("id", id)
                .param("province", province, java.sql.Types.VARCHAR)
                .param("name", name, java.sql.Types.VARCHAR)
                .query((row, n) -> head(row, lines(id)))
                .optional();
    }

    private List<Bulletin.Line> lines(UUID id) {
        return database.sql("select * from bulletin_line where bulletin_id = ? order by position")
                .param(id)
                .query((row, n) -> new Bulletin.Line(
                        row.getString("name"),
                        row.getString("place"),
                        row.getString("category"),
                        row.getString("province_code"),
                        row.getObject("published", Long.class),
                        row.getObject("complete", Long.class),
                        row.getObject("food_safety", Long.class),
                        row.getObject("person_times", Long.class)))
                .list();
    }

    private static Bulletin head(ResultSet row, List<Bulletin.Line> lines) throws SQLException {
        return new Bulletin(
                row.getObject("id", UUID.class),
                BulletinKind.valueOf(row.getString("kind")),
                BulletinAudience.valueOf(row.getString("audience")),
                row.getInt("year"),
                row.getString("title"),
                row.getObject("cut_off", OffsetDateTime.class).toInstant(),
                lines);
    }
}
