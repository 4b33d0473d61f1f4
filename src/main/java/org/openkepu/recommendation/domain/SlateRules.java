package org.openkepu.recommendation.domain;

import static org.openkepu.shared.RuleBroken.require;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.audit.AuditTrail;
import org.openkepu.campaign.Campaign;
import org.openkepu.shared.Actor;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.FormRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a campaign lays down for slates: whether an activity stands on one only. Data the operator changes. */
@Service
@Transactional
public class SlateRules {

    private final JdbcClient database;
    private final RowLocks locks;
    private final AuditTrail trail;

    SlateRules(JdbcClient database, RowLocks locks, AuditTrail trail) {
        this.database = database;
        this.locks = locks;
        this.trail = trail;
    }

    /** Whether an activity of the campaign stands on one slate only; so it is where nothing is laid down. */
    @Transactional(readOnly = true)
    public boolean isOneSlate(UUID campaignId) {
        return read("select one_slate from recommendation_rules where campaign_id = ?", campaignId);
    }

    /** The same, and it stays so until the transaction ends. Taken before an activity or a line is. */
    boolean holdOneSlate(UUID campaignId) {
        return locks.waitFor(
                () -> read("select one_slate from recommendation_rules where campaign_id = ? for share", campaignId));
    }

    private boolean read(String sql, UUID campaignId) {
        return database.sql(sql)
                .param(campaignId)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /**
     * Lays the rule down for all lines, those that stand on slates too.
     *
     * @param typed {@code true} or {@code false}
     * @throws org.openkepu.shared.FormRefused for anything else
     * @throws org.openkepu.shared.RuleBroken recommendation.held-twice where it is to hold and does not
     */
    public void lay(Campaign campaign, @Nullable String typed, Actor operator) {
        var form = new FieldReader();
        String chosen = form.field("oneSlate", typed).mandatory().among(Set.of("true", "false"));
        FormRefused.when(form.problems());
        boolean oneSlate = "true".equals(chosen);
        UUID id = campaign.id();
        database.sql("insert into recommendation_rules (campaign_id) values (?) on conflict do nothing")
                .param(id)
                .update();
        boolean was = locks.waitFor(
                () -> read("select one_slate from recommendation_rules where campaign_id = ? for update", id));
        if (was == oneSlate) {
            return;
        }
        int twice = oneSlate ? heldTwice(id) : 0;
        require(twice == 0, "recommendation.held-twice", twice);
        database.sql("update recommendation_rules set one_slate = ? where campaign_id = ?")
                .params(oneSlate, id)
                .update();
        database.sql("""
                        update slate_line set alone = ? where kind = 'ACTIVITY' and alone <> ?
                        and slate_id in (select id from slate where campaign_id = ?)""").params(oneSlate, oneSlate, id).update();
        trail.append(
                operator,
                "slate.rule-changed",
                id,
                Map.of("year", String.valueOf(campaign.year()), "oneSlate", String.valueOf(oneSlate)));
    }

    private int heldTwice(UUID campaignId) {
        return database.sql("""
                        select count(*) from (
                            select l.activity_id from slate_line l join slate s on s.id = l.slate_id
                            where s.campaign_id = ? and l.activity_id is not null group by l.activity_id having count(*) > 1) twice""").param(campaignId).query(Integer.class).single();
    }
}
