package org.openkepu.account.domain;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.openkepu.account.Attempts;
import org.openkepu.account.Attempts.Limit;
import org.openkepu.account.ClientAddress;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.SmsSender;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Registers a person (A2): a number, the code it answers, a name and a password. */
@Service
public class Registration {

    static final Limit[] PER_NUMBER = {
        new Limit(1, Duration.ofMinutes(1)), new Limit(5, Duration.ofHours(1)), new Limit(10, Duration.ofDays(1))
    };
    static final Limit[] PER_ADDRESS = {new Limit(120, Duration.ofHours(1)), new Limit(600, Duration.ofDays(1))};

    private final AccountRepository accounts;
    private final Attempts attempts;
    private final CodeBook codes;
    private final Mobiles mobiles;
    private final Passwords passwords;
    private final SmsSender sms;
    private final MessageSource messages;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final PortalClock clock;
    private final AuditTrail trail;

    Registration(
            AccountRepository accounts,
            Attempts attempts,
            CodeBook codes,
            Mobiles mobiles,
            Passwords passwords,
            SmsSender sms,
            MessageSource messages,
            JdbcClient database,
            TransactionTemplate transactions,
            PortalClock clock,
            AuditTrail trail) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.codes = codes;
        this.mobiles = mobiles;
        this.passwords = passwords;
        this.sms = sms;
        this.messages = messages;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * What a proven number led to.
     *
     * @param accountId the account of the number
     * @param isNew false when the number had one before: its owner is led to sign in, name and password are dropped
     */
    public record Outcome(UUID accountId, boolean isNew) {}

    /**
     * Sends a code, whether or not the number has an account: nobody learns that before answering.
     *
     * @return the ticket the code is bound to, to be kept in the session
     * @throws RuleBroken {@code account.throttled} beyond one a minute, five an hour, ten a day per number, or too many
     *     per address
     */
    public UUID sendCode(Mobile mobile, String remoteAddress) {
        attempts.take("code.address", ClientAddress.of(remoteAddress), PER_ADDRESS);
        attempts.take("code", mobile.digits(), PER_NUMBER);
        return Objects.requireNonNull(transactions.execute(status -> send(mobile)));
    }

    private UUID send(Mobile mobile) {
        CodeBook.Sent sent = codes.make(mobile);
        Object[] parts = {sent.code(), CodeBook.GOOD_FOR.toMinutes()};
        sms.send(mobile, messages.getMessage("account.code.sms", parts, LocaleContextHolder.getLocale()));
        return sent.ticket();
    }

    /** Makes the account of a number that answers its code; a counted try outlives the refusal. */
    @Transactional(noRollbackFor = RuleBroken.class)
    public Outcome complete(UUID ticket, String code, String name, String password) {
        Mobile mobile = codes.redeem(ticket, code);
        SealedMobile sealed = mobiles.seal(mobile);
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))")
                .param(HexFormat.of().formatHex(sealed.fingerprint()))
                .query()
                .singleRow();
        return accounts.findByMobileFingerprint(sealed.fingerprint())
                .map(known -> new Outcome(known.id(), false))
                .orElseGet(() -> new Outcome(make(name, sealed, password), true));
    }

    private UUID make(String name, SealedMobile mobile, String password) {
        var account = Account.registered(name, mobile, passwords.encode(password), clock.now());
        UUID id = accounts.saveAndFlush(account).id();
        trail.append(null, "account.registered", id, Map.of("name", name));
        return id;
    }
}
