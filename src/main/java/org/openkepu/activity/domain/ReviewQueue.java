package org.openkepu.activity.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.openkepu.activity.OfficeFilter;
import org.openkepu.activity.OfficeLine;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.PortalClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for approval in a scope, the longest waiting first: activities never published, and changes of published ones. */
@Service
@Transactional
public class ReviewQueue {

    /** Rows on a page. */
    public static final int PAGE_SIZE = 20;

    private static final String WAITING =
            " and (a.state = 'SUBMITTED' or a.pending_version is not null) and a.state in ('SUBMITTED', 'PUBLISHED')";

    private final JdbcClient database;
    private final ActivityDeciding deciding;
    private final Campaigns campaigns;
    private final PortalClock clock;

    ReviewQueue(JdbcClient database, ActivityDeciding deciding, Campaigns campaigns, PortalClock clock) {
        this.database = database;
        this.deciding = deciding;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /**
     * One activity that waits.
     *
     * @param revision what an approval depends on
     */
    public record Waiting(OfficeLine office, long revision) {}

    /** How many wait, exact. */
    @Transactional(readOnly = true)
    public long count(Actor actor) {
        ListCondition condition = condition(actor);
        return database.sql("select count(*) from " + condition.rows() + WAITING)
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    /** A page of them, from 1; empty beyond the end. */
    @Transactional(readOnly = true)
    public List<Waiting> page(Actor actor, int page) {
        ListCondition condition = condition(actor);
        return database.sql("select " + OfficeQuery.COLUMNS
                        + ", a.versions + a.decisions as revision from " + condition.rows() + WAITING
                        + " order by a.sequence limit :limit offset :offset")
                .params(condition.parameters())
                .param("limit", PAGE_SIZE)
                .param("offset", (page - 1) * PAGE_SIZE)
                .query((row, n) -> new Waiting(ManagedRecords.line(row), row.getLong("revision")))
                .list();
    }

    /**
     * Approves those that still wait as they were shown, and answers how many they are.
     *
     * @param shown the revisions shown, by activity
     * @throws org.openkepu.shared.NotFound when one lies outside the actor's scope: then none is approved
     */
    public int approveAll(Map<UUID, Long> shown, Actor actor, ArrivedAt arrival) {
        List<Activity> waiting = deciding.all(new ArrayList<>(shown.keySet()), actor).stream()
                .filter(activity -> activity.standing().waitsForApproval())
                .filter(activity -> Objects.equals(shown.get(activity.id()), activity.revision()))
                .toList();
        waiting.forEach(activity -> deciding.approve(activity.id(), null, actor, arrival));
        return waiting.size();
    }

    private ListCondition condition(Actor actor) {
        Campaign campaign = campaigns.current();
        return ListCondition.within(
                ActivityDeciding.managing(actor), OfficeFilter.ofYear(campaign.year()), clock.now());
    }
}
