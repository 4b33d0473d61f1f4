package org.openkepu.notification.domain;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openkepu.notification.domain.SmsClaims.Claimed;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hands waiting messages to the gateway, on as many instances as run: takes some, asks the list of those never to be
 * contacted, hands each over under its own key, settles it. A gateway that is down delays and loses nothing.
 */
@Component
class SmsSending implements SmartLifecycle {

    static final Duration CODE_GOOD_FOR = Duration.ofMinutes(10);
    static final int MOST_ATTEMPTS = 200;

    private static final Logger LOG = LoggerFactory.getLogger(SmsSending.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(20);
    private static final int EACH = 5;

    private final SmsClaims claims;
    private final SmsGateway gateway;
    private final NeverContact never;
    private final ThanksPlans plans;
    private final SmsSettings settings;
    private final Vault vault;
    private final PortalClock clock;
    private @Nullable ScheduledExecutorService watch;
    private @Nullable ExecutorService hands;

    SmsSending(
            SmsClaims claims,
            SmsGateway gateway,
            NeverContact never,
            ThanksPlans plans,
            SmsSettings settings,
            Vault vault,
            PortalClock clock) {
        this.claims = claims;
        this.gateway = gateway;
        this.never = never;
        this.plans = plans;
        this.settings = settings;
        this.vault = vault;
        this.clock = clock;
    }

    /** Hands over some of what is due, one after the other; answers how many there were. */
    int sendSome(int most) {
        List<Claimed> claimed = claims.claim(most, plans.isQuiet(), settings.lease());
        claimed.forEach(this::send);
        return claimed.size();
    }

    private void send(Claimed message) {
        try {
            hand(message);
        } catch (SmsGateway.Refused refused) {
            giveUp(message, String.valueOf(refused.getMessage()));
        } catch (SmsGateway.Unavailable unavailable) {
            wait(message, String.valueOf(unavailable.getMessage()));
        }
    }

    private void hand(Claimed message) {
        byte[] fingerprint = message.fingerprint();
        if (message.kind() != SmsKind.CODE && (fingerprint == null || never.contains(fingerprint))) {
            claims.dropped(message.id(), "SKIPPED", "NEVER_CONTACT");
            return;
        }
        if (message.kind() == SmsKind.CODE && isTooOld(message)) {
            claims.dropped(message.id(), "EXPIRED", "TOO_OLD");
            return;
        }
        var to = new Mobile(vault.open(SmsQueue.NUMBER, message.mobileSealed()));
        gateway.deliver(
                message.id(),
                message.sequence(),
                message.template(),
                to,
                vault.open(SmsQueue.TEXT, message.textSealed()));
        claims.sent(message.id());
    }

    private boolean isTooOld(Claimed message) {
        return message.queuedAt().plus(CODE_GOOD_FOR).isBefore(clock.machine().instant());
    }

    private void wait(Claimed message, String reason) {
        if (message.attempts() >= MOST_ATTEMPTS) {
            giveUp(message, reason);
            return;
        }
        LOG.debug("the gateway is away: {}", reason);
        claims.later(message.id(), backOff(message.attempts()), reason);
    }

    /** 2, 4, 8 … seconds, at most twenty minutes. */
    static Duration backOff(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(10, attempts - 1));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private void giveUp(Claimed message, String code) {
        LOG.warn("a message of kind {} will not be carried: {}", message.kind(), code);
        if (message.kind() == SmsKind.CODE) {
            claims.dropped(message.id(), "EXPIRED", code);
        } else {
            claims.dead(message.id(), code);
        }
    }

    private void work() {
        ExecutorService together = hands;
        try {
            if (together == null || !claims.isAnyDue()) {
                return;
            }
            Callable<Integer> one = () -> sendSome(EACH);
            int sent;
            do {
                sent = 0;
                for (var done : together.invokeAll(java.util.Collections.nCopies(settings.senders(), one))) {
                    sent += done.get();
                }
            } while (sent > 0);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception databaseAway) {
            LOG.debug("messages are sent later: {}", databaseAway.getMessage());
        }
    }

    @Override
    public synchronized void start() {
        if (settings.senders() == 0 || !gateway.isReady()) {
            return;
        }
        hands = Executors.newFixedThreadPool(settings.senders(), SmsSending::thread);
        watch = Executors.newSingleThreadScheduledExecutor(SmsSending::thread);
        long every = settings.every().toMillis();
        watch.scheduleWithFixedDelay(this::work, every, every, TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "sms");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized void stop() {
        if (watch != null) {
            watch.shutdownNow();
            watch = null;
        }
        if (hands != null) {
            hands.shutdownNow();
            hands = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watch != null;
    }
}
