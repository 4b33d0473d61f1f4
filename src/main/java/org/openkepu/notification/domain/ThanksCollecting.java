package org.openkepu.notification.domain;

import java.time.LocalDate;
import org.openkepu.activity.PeopleErased;
import org.openkepu.activity.ThankablePeople;
import org.openkepu.activity.ThankablePeople.Thankable;
import org.openkepu.audit.AuditTrail;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaign.Feature;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.PortalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins each window's batch when its hour has come, and puts its people into the outbox some at a time, never many more
 * than the gateway takes: whoever opts out meanwhile is left out, and a batch can be paused (A51). What one transaction has
 * not finished the next begins anew; a person stands in a batch once (F20).
 */
@Component
class ThanksCollecting {

    static final int AT_ONCE = 500;
    static final int MOST_WAITING = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(ThanksCollecting.class);

    private final ThanksRecords records;
    private final ThanksPlans plans;
    private final ThankablePeople people;
    private final NeverContact never;
    private final SmsQueue queue;
    private final SmsSettings settings;
    private final Campaigns campaigns;
    private final TransactionTemplate transactions;
    private final PortalClock clock;
    private final AuditTrail trail;

    ThanksCollecting(
            ThanksRecords records,
            ThanksPlans plans,
            ThankablePeople people,
            NeverContact never,
            SmsQueue queue,
            SmsSettings settings,
            Campaigns campaigns,
            TransactionTemplate transactions,
            PortalClock clock,
            AuditTrail trail) {
        this.records = records;
        this.plans = plans;
        this.people = people;
        this.never = never;
        this.queue = queue;
        this.settings = settings;
        this.campaigns = campaigns;
        this.transactions = transactions;
        this.clock = clock;
        this.trail = trail;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT2S")
    void look() {
        if (settings.senders() == 0) {
            return;
        }
        try {
            begin();
            boolean more = true;
            while (more && !plans.isQuiet()) {
                more = collectSome();
            }
            finish();
        } catch (RuntimeException databaseAway) {
            LOG.debug("thanks are collected later: {}", databaseAway.getMessage());
        }
    }

    /** Begins the batch of the present window, where the campaign's plan says so and somebody is to be thanked. */
    void begin() {
        Campaign campaign = campaigns.current();
        ThanksPlan plan = plans.find(campaign.id()).orElse(null);
        if (plan == null) {
            return;
        }
        boolean due = campaign.has(Feature.THANKS)
                && plan.automatic()
                && plan.confirmed()
                && plans.time().getHour() >= plan.startHour()
                && !plan.quiet().contains(plans.time());
        LocalDate window = plan.windowOf(plans.day());
        if (!due || records.ofWindow(campaign.id(), window).isPresent()) {
            return;
        }
        var tally = people.count(campaign.id());
        if (tally.people() > 0) {
            transactions.executeWithoutResult(status -> {
                if (records.prepare(campaign.id(), window, plan, tally, null, clock.now())) {
                    var id = records.ofWindow(campaign.id(), window).orElseThrow();
                    records.confirm(id, null, clock.now());
                    trail.append(null, "thanks.begun", id, java.util.Map.of("people", String.valueOf(tally.people())));
                }
            });
        }
    }

    /** Collects some people of one batch; false when there is nothing to collect now. */
    boolean collectSome() {
        return Boolean.TRUE.equals(transactions.execute(status -> records.lockNext()
                .filter(batch -> records.waiting(batch.id()) < MOST_WAITING)
                .map(this::collect)
                .orElse(false)));
    }

    /** Ends the batches of which nothing waits any more. */
    void finish() {
        records.finish(clock.now());
    }

    private boolean collect(ThanksRecords.Collecting batch) {
        var slice = people.next(batch.campaignId(), batch.cursor(), AT_ONCE);
        int collected = 0;
        int optedOut = 0;
        for (Thankable person : slice.people()) {
            if (!records.addRecipient(batch.id(), person.key())) {
                continue;
            }
            people.markThanked(batch.campaignId(), person.key());
            if (never.contains(person.mobile())) {
                optedOut++;
            } else {
                queue.put(
                        SmsKind.THANKS,
                        person.mobile(),
                        ThanksPlan.textFor(batch.text(), person.name()),
                        batch.id(),
                        null);
                collected++;
            }
        }
        records.collected(batch.id(), collected, optedOut, slice.last());
        return true;
    }

    @EventListener
    void forget(PeopleErased erased) {
        records.forget(erased.campaignId());
    }
}
