package org.openkepu.notification.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans of thanks in the database, and what time it is for them: the machine's, in Beijing. */
@Repository
class ThanksPlans {

    private final JdbcClient database;
    private final Campaigns campaigns;
    private final PortalClock clock;

    ThanksPlans(JdbcClient database, Campaigns campaigns, PortalClock clock) {
        this.database = database;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** The campaign's plan, the proposed one with the address of {@link ThanksPlan#proposed} where nothing was written. */
    ThanksPlan of(Campaign campaign, String ownData) {
        return find(campaign.id()).orElseGet(() -> ThanksPlan.proposed(campaign, ownData));
    }

    /** What the operator wrote for a campaign, empty for nothing. */
    Optional<ThanksPlan> find(UUID campaignId) {
        return database.sql("""
                        select version, message_type, signature, template, opt_out, interval_days, start_hour, quiet_from, quiet_to, price_fen,
                            automatic, confirmed
                        from thanks_plan where campaign_id = ?""").param(campaignId).query(ThanksPlan.class).optional();
    }

    /** Writes the plan; another wording has to be confirmed anew. Refuses with {@code form.stale}. */
    void write(UUID campaignId, ThanksPlan plan, long shown) {
        int written = database.sql("""
                        insert into thanks_plan (campaign_id, message_type, signature, template, opt_out, interval_days, start_hour,
                            quiet_from, quiet_to, price_fen, automatic)
                        select :campaign, :type, :signature, :template, :optOut, :interval, :hour, :from, :to, :price, :automatic
                        where :shown = 0 or exists (select from thanks_plan where campaign_id = :campaign)
                        on conflict (campaign_id) do update set version = thanks_plan.version + 1,
                            message_type = excluded.message_type,
                            signature = excluded.signature, template = excluded.template, opt_out = excluded.opt_out,
                            interval_days = excluded.interval_days, start_hour = excluded.start_hour,
                            quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, price_fen = excluded.price_fen,
                            automatic = excluded.automatic,
                            confirmed = thanks_plan.confirmed and (thanks_plan.message_type, thanks_plan.signature,
                                thanks_plan.template, thanks_plan.opt_out)
                                = (excluded.message_type, excluded.signature, excluded.template, excluded.opt_out)
                        where thanks_plan.version = :shown""")
                .param("campaign", campaignId)
                .param("type", plan.messageType().name())
                .param("signature", plan.signature())
                .param("template", plan.template())
                .param("optOut", plan.optOut())
                .param("interval", plan.intervalDays())
                .param("hour", plan.startHour())
                .param("from", plan.quietFrom())
                .param("to", plan.quietTo())
                .param("price", plan.priceFen())
                .param("automatic", plan.automatic())
                .param("shown", shown)
                .update();
        RuleBroken.require(written == 1, "form.stale");
    }

    /** Remembers that the operator has seen and sent the wording of this plan; writes the proposed one down where none was. */
    void confirm(Campaign campaign, ThanksPlan plan) {
        if (find(campaign.id()).isEmpty()) {
            write(campaign.id(), plan, 0);
        }
        database.sql("update thanks_plan set confirmed = true where campaign_id = ?")
                .param(campaign.id())
                .update();
    }

    /** Whether nobody may be written to unasked at this hour. */
    boolean isQuiet() {
        return find(campaigns.current().id())
                .map(ThanksPlan::quiet)
                .orElse(QuietHours.USUAL)
                .contains(time());
    }

    LocalTime time() {
        return LocalTime.ofInstant(clock.machine().instant(), PortalClock.BEIJING);
    }

    LocalDate day() {
        return LocalDate.ofInstant(clock.machine().instant(), PortalClock.BEIJING);
    }
}
