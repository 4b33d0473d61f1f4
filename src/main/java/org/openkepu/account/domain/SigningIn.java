package org.openkepu.account.domain;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.account.SessionAccount;
import org.openkepu.account.SignIns;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Role;
import org.openkepu.shared.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells security who may be in, and as whom. */
@Service
@Transactional(readOnly = true)
class SigningIn implements SignIns {

    private final AccountRepository accounts;
    private final Mobiles mobiles;
    private final Passwords passwords;
    private final JdbcClient database;
    private final PortalClock clock;

    SigningIn(
            AccountRepository accounts, Mobiles mobiles, Passwords passwords, JdbcClient database, PortalClock clock) {
        this.accounts = accounts;
        this.mobiles = mobiles;
        this.passwords = passwords;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<UUID> verify(String username, String password) {
        Optional<Account> account = find(username);
        if (account.isEmpty()) {
            passwords.matchNobody(password);
        }
        return account.filter(known -> passwords.matches(password, known.passwordHash()))
                .filter(known -> !known.isDisabled())
                .map(Account::id);
    }

    @Override
    public Optional<Actor> administrator(String username) {
        return find(username)
                .map(account -> account.session().actor())
                .filter(actor -> actor.role() != Role.MEMBER && actor.role() != Role.INFORMANT);
    }

    @Override
    public Optional<SessionAccount> begin(UUID accountId) {
        return accounts.findById(accountId)
                .filter(account -> !account.isDisabled())
                .map(Account::session);
    }

    @Override
    public Optional<SessionAccount> resume(UUID accountId, int epoch) {
        return begin(accountId).filter(session -> session.epoch() == epoch);
    }

    @Override
    @Transactional
    public void remember(UUID accountId) {
        database.sql("""
                        insert into account_sign_in (account_id, at) values (?, ?)
                        on conflict (account_id) do update set at = excluded.at""")
                .params(accountId, clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<Account> find(String username) {
        if (Texts.isMalformed(username)) {
            return Optional.empty();
        }
        Optional<Account> byLogin = accounts.findByLogin(username);
        return byLogin.isPresent()
                ? byLogin
                : Mobile.read(username)
                        .flatMap(number -> accounts.findByMobileFingerprint(mobiles.fingerprint(number)));
    }
}
