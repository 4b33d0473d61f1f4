package org.openkepu.notification.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openkepu.activity.ThankablePeople;
import org.openkepu.audit.AuditTrail;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaign.Feature;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the operator says how people are thanked, tries a batch dry, lets it begin, pauses it and sees what came of it (A51). */
@Service
@Transactional
public class ThanksDesk {

    private static final int BATCHES = 20;
    private static final int DEAD = 50;

    private final ThanksRecords records;
    private final ThanksPlans plans;
    private final ThankablePeople people;
    private final SmsClaims claims;
    private final SmsGateway gateway;
    private final Campaigns campaigns;
    private final PortalClock clock;
    private final AuditTrail trail;

    ThanksDesk(
            ThanksRecords records,
            ThanksPlans plans,
            ThankablePeople people,
            SmsClaims claims,
            SmsGateway gateway,
            Campaigns campaigns,
            PortalClock clock,
            AuditTrail trail) {
        this.records = records;
        this.plans = plans;
        this.people = people;
        this.claims = claims;
        this.gateway = gateway;
        this.campaigns = campaigns;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Everything the operator's page shows.
     *
     * @param on whether the campaign thanks people at all
     * @param quiet whether it is a quiet hour now
     * @param dead messages nobody will carry, the latest first
     */
    public record Sheet(
            Campaign campaign,
            ThanksPlan plan,
            boolean on,
            boolean quiet,
            String gateway,
            List<ThanksBatch> batches,
            List<SmsClaims.Dead> dead,
            long deadCount) {}

    /**
     * The operator's page.
     *
     * @param ownData whole address of the page on which people refuse messages, for the wording proposed
     */
    @Transactional(readOnly = true)
    public Sheet sheet(String ownData) {
        Campaign campaign = campaigns.current();
        return new Sheet(
                campaign,
                plans.of(campaign, ownData),
                campaign.has(Feature.THANKS),
                plans.isQuiet(),
                gateway.name(),
                records.latest(campaign.id(), BATCHES),
                claims.dead(DEAD),
                claims.count("DEAD"));
    }

    /**
     * Writes the plan; another wording has to be tried and confirmed anew before it goes out by itself.
     *
     * @throws org.openkepu.shared.FormRefused with every problem of the form
     * @throws RuleBroken form.stale
     */
    public void change(ThanksForm form, long shown, Actor operator) {
        Campaign campaign = campaigns.current();
        plans.write(campaign.id(), form.read(), shown);
        trail.append(operator, "thanks.plan.changed", campaign.id(), Map.of("year", String.valueOf(campaign.year())));
    }

    /**
     * Counts who would be thanked now and prepares the window's batch with a sample; nothing is sent.
     *
     * @param ownData as {@link #sheet}
     * @throws RuleBroken thanks.off, thanks.nobody, thanks.window.used
     */
    public void rehearse(String ownData, Actor operator) {
        Campaign campaign = campaigns.current();
        RuleBroken.require(campaign.has(Feature.THANKS), "thanks.off");
        ThanksPlan plan = plans.of(campaign, ownData);
        var tally = people.count(campaign.id());
        RuleBroken.require(tally.people() > 0, "thanks.nobody");
        boolean prepared =
                records.prepare(campaign.id(), plan.windowOf(plans.day()), plan, tally, operator.name(), clock.now());
        RuleBroken.require(prepared, "thanks.window.used", plan.windowOf(plans.day()), plan.intervalDays());
        trail.append(operator, "thanks.rehearsed", null, Map.of("people", String.valueOf(tally.people())));
    }

    /**
     * Lets a prepared batch begin, with exactly the text that was shown. Twice is once.
     *
     * @param ownData as {@link #sheet}
     * @throws RuleBroken thanks.text.changed when the plan says something else by now
     */
    public void confirm(UUID id, String ownData, Actor operator) {
        ThanksBatch batch = records.find(id).orElseThrow(NotFound::new);
        if (!batch.state().equals("PREPARED")) {
            return;
        }
        Campaign campaign = campaigns.current();
        ThanksPlan plan = plans.of(campaign, ownData);
        boolean shown = batch.text().equals(plan.text()) && batch.messageType() == plan.messageType();
        RuleBroken.require(shown, "thanks.text.changed");
        if (records.confirm(id, operator.name(), clock.now())) {
            plans.confirm(campaign, plan);
            trail.append(operator, "thanks.confirmed", id, Map.of("people", String.valueOf(batch.people())));
        }
    }

    /** Holds a batch, or lets it go on. Twice is once. */
    public void pause(UUID id, boolean paused, Actor operator) {
        if (records.find(id).isEmpty()) {
            throw new NotFound();
        }
        if (records.pause(id, paused)) {
            if (paused) {
                trail.append(operator, "thanks.paused", id, Map.of());
            } else {
                trail.append(operator, "thanks.resumed", id, Map.of());
            }
        }
    }

    /** Tries everything dead once more and answers how many there were. */
    public int revive(Actor operator) {
        int revived = claims.revive();
        if (revived > 0) {
            trail.append(operator, "sms.revived", null, Map.of("count", String.valueOf(revived)));
        }
        return revived;
    }
}
