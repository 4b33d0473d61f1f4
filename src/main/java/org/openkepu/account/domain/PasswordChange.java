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

    private void replace(Actor actor, String current, String next) {
        var account = accounts.lock(actor.accountId()).orElseThrow(NotFound::new);
        RuleBroken.require(passwords.matches(current, account.passwordHash()), "account.password.current-wrong");
        RuleBroken.require(!current.equals(next), "account.password.unchanged");
        account.changePassword(passwords.encode(next));
        accounts.saveAndFlush(account);
        trail.append(actor, "account.password.changed", actor.accountId(), Map.of());
    }
}
