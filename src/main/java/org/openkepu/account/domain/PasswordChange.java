package org.openkepu.account.domain;

import java.time.Duration;
import java.util.Map;
import org.openkepu.account.Attempts;
import org.openkepu.account.Attempts.Limit;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives an account a new password on showing the old one; every other session of it ends. */
@Service
public class PasswordChange {

    static final Limit TRIES = new Limit(10, Duration.ofMinutes(15));

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final TransactionTemplate transactions;
    private final AuditTrail trail;

    PasswordChange(
            AccountRepository accounts,
            Passwords passwords,
            Attempts attempts,
            TransactionTemplate transactions,
            AuditTrail trail) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.transactions = transactions;
        this.trail = trail;
    }

    /** Refuses with {@code account.password.current-wrong}, {@code account.password.unchanged} or {@code account.throttled}. */
    public void change(Actor actor, String current, String next) {
        var slot = attempts.take("password", actor.accountId().toString(), TRIES);
        transactions.executeWithoutResult(status -> replace(actor, current, next));
        attempts.giveBack(slot);
    }

    /** A first password, or one instead of a forgotten one, for a person asked again just now. */
    public void set(Actor actor, String next) {
        transactions.executeWithoutResult(status -> {
            var account = accounts.lock(actor.accountId()).orElseThrow(NotFound::new);
            keep(account, next, actor);
        });
    }

    /** Whether there is a password at all; an account made by a code has none. */
    public boolean has(Actor actor) {
        return accounts.findById(actor.accountId())
                .filter(account -> !account.passwordHash().equals(Passwords.NONE))
                .isPresent();
    }

    /** Refuses with {@code account.password.current-wrong} or {@code account.throttled}. */
    public void requireCurrent(Actor actor, String current) {
        var slot = attempts.take("password", actor.accountId().toString(), TRIES);
        var account = accounts.findById(actor.accountId()).orElseThrow(NotFound::new);
        RuleBroken.require(passwords.matches(current, account.passwordHash()), "account.password.current-wrong");
        attempts.giveBack(slot);
    }

    private void replace(Actor actor, String current, String next) {
        var account = accounts.lock(actor.accountId()).orElseThrow(NotFound::new);
        RuleBroken.require(passwords.matches(current, account.passwordHash()), "account.password.current-wrong");
        RuleBroken.require(!current.equals(next), "account.password.unchanged");
        keep(account, next, actor);
    }

    private void keep(Account account, String next, Actor actor) {
        account.changePassword(passwords.encode(next));
        accounts.saveAndFlush(account);
        trail.append(actor, "account.password.changed", actor.accountId(), Map.of());
    }
}
