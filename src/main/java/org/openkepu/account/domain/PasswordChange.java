package org.openkepu.account.domain;

import java.time.Duration;
import java.util.UUID;
import org.openkepu.account.Attempts;
import org.openkepu.account.Attempts.Limit;
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

    PasswordChange(
            AccountRepository accounts, Passwords passwords, Attempts attempts, TransactionTemplate transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.transactions = transactions;
    }

    /** Refuses with {@code account.password.current-wrong}, {@code account.password.unchanged} or {@code account.throttled}. */
    public void change(UUID accountId, String current, String next) {
        var slot = attempts.take("password", accountId.toString(), TRIES);
        transactions.executeWithoutResult(status -> replace(accountId, current, next));
        attempts.giveBack(slot);
    }

    private void replace(UUID accountId, String current, String next) {
        var account = accounts.lock(accountId).orElseThrow(NotFound::new);
        RuleBroken.require(passwords.matches(current, account.passwordHash()), "account.password.current-wrong");
        RuleBroken.require(!current.equals(next), "account.password.unchanged");
        account.changePassword(passwords.encode(next));
        accounts.saveAndFlush(account);
    }
}
