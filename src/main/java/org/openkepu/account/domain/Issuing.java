package org.openkepu.account.domain;

import java.util.Optional;
import java.util.UUID;
import org.openkepu.account.AccountIssuing;
import org.openkepu.account.NewAccount;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues and disables accounts. */
@Service
@Transactional
class Issuing implements AccountIssuing {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final PortalClock clock;

    Issuing(AccountRepository accounts, Passwords passwords, PortalClock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> find(String login) {
        return accounts.findByLogin(login).map(Account::id);
    }

    @Override
    public UUID issue(NewAccount order) {
        RuleBroken.require(accounts.findByLogin(order.login()).isEmpty(), "account.login.taken");
        var account = Account.issued(order, passwords.encode(order.password()), clock.now());
        return accounts.saveAndFlush(account).id();
    }

    @Override
    public void disable(UUID accountId) {
        var account = accounts.lock(accountId).orElseThrow(NotFound::new);
        account.disable();
        accounts.saveAndFlush(account);
    }
}
