package org.openkepu.recommendation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps slates, whose lines {@link SlateLines} keeps. */
@Repository
class SlateRecords {

    /** The version grows with the slate's own and with every activity that left by itself. */
    private static final String HEAD = """
            select id, version + (select count(*) from slate_notice n where n.campaign_id = s.campaign_id and n.body_id = s.body_id
                    and n.kind in ('HIDDEN', 'CANCELLED', 'INCOMPLETE', 'FOREIGN')) as version,
                campaign_id, body_id, state, submissions
            from slate s""";

    private final JdbcClient database;
    private final RowLocks locks;

    SlateRecords(JdbcClient database, RowLocks locks) {
        this.database = database;
        this.locks = locks;
    }

    Optional<Slate> find(UUID campaignId, UUID bodyId) {
        return database.sql(HEAD + " where campaign_id = ? and body_id = ?")
                .params(campaignId, bodyId)
                .query((row, n) -> slate(row))
                .optional();
    }

    Optional<Slate> find(UUID id) {
        return database.sql(HEAD + " where id = ?")
                .param(id)
                .query((row, n) -> slate(row))
                .optional();
    }

    /** All slates of a campaign. */
    List<Slate> of(UUID campaignId) {
        return database.sql(HEAD + " where campaign_id = ?")
                .param(campaignId)
                .query((row, n) -> slate(row))
                .list();
    }

    /** The body's slate, made when there is none; nobody else writes it until the transaction ends. */
    Slate open(UUID campaignId, UUID bodyId) {
        locks.waitFor(() -> {
            database.sql("insert into slate (id, campaign_id, body_id) values (?, ?, ?) on conflict do nothing")
                    .params(Ids.next(), campaignId, bodyId)
                    .update();
            return database.sql("select id from slate where campaign_id = ? and body_id = ? for no key update")
                    .params(campaignId, bodyId)
                    .query(UUID.class)
                    .single();
        });
        return find(campaignId, bodyId).orElseThrow();
    }

    /** Another state of the slate begins. */
    void raise(UUID slateId) {
        database.sql("update slate set version = version + 1 where id = ?")
                .param(slateId)
                .update();
    }

    void move(UUID slateId, Slate.State state, int submissions) {
        database.sql("update slate set state = ?, submissions = ?, version = version + 1 where id = ?")
                .params(state.name(), submissions, slateId)
                .update();
    }

    private static Slate slate(ResultSet row) throws SQLException {
        return new Slate(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("campaign_id", UUID.class),
                row.getObject("body_id", UUID.class),
                Slate.State.valueOf(row.getString("state")),
                row.getInt("submissions"));
    }
}
