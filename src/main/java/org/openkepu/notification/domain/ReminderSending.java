package org.openkepu.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.openkepu.activity.OpenFilings;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.PortalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends the reminders of the inbox to whoever chose them by text message, in the morning on which they fall due: on the
 * portal's days, as stages are.
 */
@Component
class ReminderSending {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderSending.class);
    private static final LocalTime FROM = LocalTime.of(8, 0);
    private static final Duration MORNING = Duration.ofHours(4);
    private static final int AT_ONCE = 200;

    private final SmsChoices choices;
    private final NoticeSending notices;
    private final OpenFilings filings;
    private final Campaigns campaigns;
    private final SmsSettings settings;
    private final PortalClock clock;

    ReminderSending(
            SmsChoices choices,
            NoticeSending notices,
            OpenFilings filings,
            Campaigns campaigns,
            SmsSettings settings,
            PortalClock clock) {
        this.choices = choices;
        this.notices = notices;
        this.filings = filings;
        this.campaigns = campaigns;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT10M")
    void look() {
        if (settings.senders() == 0) {
            return;
        }
        try {
            remind();
        } catch (RuntimeException databaseAway) {
            LOG.debug("people are reminded later: {}", databaseAway.getMessage());
        }
    }

    /** Reminds everybody of what fell due this morning. */
    void remind() {
        Instant now = clock.now();
        LocalTime time = LocalTime.ofInstant(now, PortalClock.BEIJING);
        if (time.isBefore(FROM) || !time.isBefore(FROM.plus(MORNING))) {
            return;
        }
        UUID after = new UUID(0, 0);
        List<UUID> some;
        while (!(some = choices.who(SmsChoice.REMINDER, after, AT_ONCE)).isEmpty()) {
            some.forEach(account -> remind(account, now));
            after = some.get(some.size() - 1);
        }
    }

    private void remind(UUID accountId, Instant now) {
        Reminders.due(filings.of(accountId, campaigns.current().id()), now).stream()
                .filter(reminder -> reminder.at().isAfter(now.minus(MORNING)))
                .forEach(reminder -> notices.remind(accountId, reminder));
    }
}
