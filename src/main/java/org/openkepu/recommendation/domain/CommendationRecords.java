package org.openkepu.recommendation.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.campaign.Campaign;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps national results. */
@Repository
class CommendationRecords {

    private static final String SELECT = """
            select c.id, c.slate_line_id as line_id, c.kind, c.award, c.title, c.unit_name, c.activity_number, c.body_name
            from commendation c join resource_award a on a.code = c.award""";

    private final JdbcClient database;

    CommendationRecords(JdbcClient database) {
        this.database = database;
    }

    /** All results of a campaign, by award in the order of the kinds, then as they were recorded. */
    List<Commendation> of(UUID campaignId) {
        return database.sql(SELECT + " where c.campaign_id = ? order by a.position, a.code, c.kind, c.sequence")
                .param(campaignId)
                .query(Commendation.class)
                .list();
    }

    /** The result, kept from others until the transaction ends. */
    Optional<Commendation> forChange(UUID id) {
        return database.sql(SELECT + " where c.id = ? for update of c")
                .param(id)
                .query(Commendation.class)
                .optional();
    }

    /** Whether anything of a slate was commended. */
    boolean existOf(UUID slateId) {
        return database.sql("""
                        select exists (select from commendation c join slate_line l on l.id = c.slate_line_id where l.slate_id = ?)""").param(slateId).query(Boolean.class).single();
    }

    /** Adds one; false where the line has its result already. */
    boolean add(Campaign campaign, SubmittedLine line, String award, Actor operator, Instant at) {
        return database.sql("""
                                insert into commendation (id, campaign_id, slate_line_id, kind, award, title, unit_name, activity_number,
                                    body_name, recorded_by_name, recorded_at)
                                values (?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?) on conflict on constraint commendation_once do nothing""")
                        .params(
                                Ids.next(),
                                campaign.id(),
                                line.id(),
                                line.kind().name(),
                                award,
                                line.title(),
                                line.unitName(),
                                line.number(),
                                line.body().name(),
                                operator.name(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void remove(UUID id) {
        database.sql("delete from commendation where id = ?").param(id).update();
    }
}
