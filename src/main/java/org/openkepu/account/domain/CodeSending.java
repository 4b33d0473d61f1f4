package org.openkepu.account.domain;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.account.Attempts;
import org.openkepu.account.Attempts.Limit;
import org.openkepu.account.Attempts.Slot;
import org.openkepu.account.ClientAddress;
import org.openkepu.account.MobileCodes;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.SmsSender;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends codes: first a place in the windows of number, address and portal, then the message. */
@Service
class CodeSending implements MobileCodes {

    static final Limit[] PER_NUMBER = {
        new Limit(1, Duration.ofMinutes(1)), Limit.perClockHour(5), new Limit(10, Duration.ofDays(1))
    };

    static final String NUMBER = "code";
    static final String ADDRESS = "code.address";
    static final String ALL = "code.all";

    /** A second factor is asked for behind a right password only: strangers must not use up its windows (trust F19). */
    private static final String FACTOR = "code.factor";

    private static final int DEMO_FACTOR = 25;

    private final Attempts attempts;
    private final CodeBook codes;
    private final SmsSender sms;
    private final MessageSource messages;
    private final TransactionTemplate transactions;
    private final Limit[] perAddress;
    private final Limit all;

    /** In the demonstration everybody comes from one address. */
    CodeSending(
            Attempts attempts,
            CodeBook codes,
            SmsSender sms,
            MessageSource messages,
            TransactionTemplate transactions,
            @Value("${openkepu.demo:false}") boolean demo,
            @Value("${openkepu.codes.per-address:120}") int perAddress,
            @Value("${openkepu.codes.per-minute:3000}") int perMinute) {
        this.attempts = attempts;
        this.codes = codes;
        this.sms = sms;
        this.messages = messages;
        this.transactions = transactions;
        int anHour = demo ? perAddress * DEMO_FACTOR : perAddress;
        this.perAddress =
                new Limit[] {new Limit(anHour, Duration.ofHours(1)), new Limit(anHour * 5, Duration.ofDays(1))};
        this.all = new Limit(perMinute, Duration.ofMinutes(1));
    }

    @Override
    public UUID send(Mobile mobile, Purpose purpose, String remoteAddress) {
        Slot number = attempts.take(kind(purpose), mobile.digits(), PER_NUMBER);
        if (purpose != Purpose.SECOND_FACTOR) {
            takeAmongStrangers(number, remoteAddress);
        }
        return Objects.requireNonNull(transactions.execute(status -> write(mobile, purpose)));
    }

    private void takeAmongStrangers(Slot number, String remoteAddress) {
        try {
            attempts.take(ADDRESS, ClientAddress.of(remoteAddress), perAddress);
            attempts.take(ALL, ALL, all);
        } catch (RuleBroken throttled) {
            attempts.giveBack(number);
            throw throttled;
        }
    }

    private UUID write(Mobile mobile, Purpose purpose) {
        CodeBook.Sent sent = codes.make(mobile, purpose);
        Object[] parts = {sent.code(), CodeBook.GOOD_FOR.toMinutes()};
        sms.send(mobile, messages.getMessage("account.code.sms." + purpose, parts, LocaleContextHolder.getLocale()));
        return sent.ticket();
    }

    @Override
    @Transactional(noRollbackFor = RuleBroken.class)
    public Mobile redeem(UUID ticket, Purpose purpose, String code) {
        return codes.redeem(ticket, purpose, code);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Underway> underway(UUID ticket, Purpose purpose) {
        return codes.numberOf(ticket, purpose).map(mobile -> new Underway(mobile, wait(mobile, purpose)));
    }

    private long wait(Mobile mobile, Purpose purpose) {
        Duration wait = attempts.wait(kind(purpose), mobile.digits(), PER_NUMBER);
        return wait.plusMillis(999).toSeconds();
    }

    private static String kind(Purpose purpose) {
        return purpose == Purpose.SECOND_FACTOR ? FACTOR : NUMBER;
    }
}
