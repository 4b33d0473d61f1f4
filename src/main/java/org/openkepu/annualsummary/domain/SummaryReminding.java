package org.openkepu.annualsummary.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openkepu.annualsummary.SummaryReminder;
import org.openkepu.annualsummary.SummaryReminders;
import org.openkepu.audit.AuditTrail;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.StageKind;
import org.openkepu.campaign.StageSubject;
import org.openkepu.campaign.StageWindow;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the bodies that have not submitted their annual summary, each once a Beijing day at most (A22). */
@Service
@Transactional
public class SummaryReminding implements SummaryReminders {

    private static final int MOST = 20;

    private final SummaryReading reading;
    private final ReportingBodies bodies;
    private final Campaigns campaigns;
    private final JdbcClient database;
    private final PortalClock clock;
    private final AuditTrail trail;

    SummaryReminding(
            SummaryReading reading,
            ReportingBodies bodies,
            Campaigns campaigns,
            JdbcClient database,
            PortalClock clock,
            AuditTrail trail) {
        this.reading = reading;
        this.bodies = bodies;
        this.campaigns = campaigns;
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Reminds everybody who is missing and was not reminded today; answers how many that are.
     *
     * @throws org.openkepu.shared.RuleBroken stage.closed
     */
    public int remindAll(Actor operator, ArrivedAt arrival) {
        Campaign campaign = campaigns.current();
        StageWindow stage = stage(campaign);
        stage.requireOpen(arrival);
        Instant closes = stage.closesAt();
        int reminded = 0;
        for (SummaryLine line : reading.lines(campaign)) {
            if (line.standing() != SummaryLine.Standing.SUBMITTED) {
                reminded += remind(campaign, line.body().id(), closes, operator, arrival);
            }
        }
        trail.append(
                operator,
                "annual-summary.reminded",
                campaign.id(),
                Map.of("year", String.valueOf(campaign.year()), "bodies", String.valueOf(reminded)));
        return reminded;
    }

    private int remind(Campaign campaign, UUID bodyId, Instant closes, Actor operator, ArrivedAt arrival) {
        return database.sql("""
                        insert into annual_summary_reminder (campaign_id, authority_id, day, closes_at, reminded_at, reminded_by_name)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        campaign.id(),
                        bodyId,
                        LocalDate.ofInstant(arrival.instant(), PortalClock.BEIJING),
                        closes.atOffset(ZoneOffset.UTC),
                        arrival.instant().atOffset(ZoneOffset.UTC),
                        operator.name())
                .update();
    }

    /** How many bodies were reminded today. */
    @Transactional(readOnly = true)
    public int remindedToday(Campaign campaign) {
        return database.sql("select count(*) from annual_summary_reminder where campaign_id = ? and day = ?")
                .params(campaign.id(), clock.today())
                .query(Integer.class)
                .single();
    }

    /** Whether reminding is of use: the stage is open. */
    @Transactional(readOnly = true)
    public boolean isTimely(Campaign campaign, ArrivedAt arrival) {
        return stage(campaign).isOpenAt(arrival.instant());
    }

    private StageWindow stage(Campaign campaign) {
        return campaigns.window(campaign.id(), StageKind.ANNUAL_SUMMARY, StageSubject.ANYBODY);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SummaryReminder> toldTo(Actor actor) {
        boolean reports = actor.role() == Role.PROVINCE_ADMIN
                || actor.role() == Role.SOCIETY_ADMIN
                || actor.role() == Role.MINISTRY_ADMIN;
        return !reports
                ? List.of()
                : database.sql("""
                                select c.year, r.closes_at, r.reminded_at from annual_summary_reminder r join campaign c on c.id = r.campaign_id
                                where r.authority_id = ? order by r.day desc limit ?""")
                        .params(bodies.of(actor).authority().id(), MOST)
                        .query((row, n) -> new SummaryReminder(
                                row.getInt("year"),
                                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                                row.getObject("reminded_at", OffsetDateTime.class)
                                        .toInstant()))
                        .list();
    }
}
