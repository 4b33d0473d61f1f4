package org.openkepu.account.domain;

import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Mobile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account of a proven number, or makes it: once, however many answer at the same instant. */
@Component
class NumberOwners {

    private final AccountRepository accounts;
    private final Mobiles mobiles;
    private final JdbcClient database;
    private final AuditTrail trail;

    NumberOwners(AccountRepository accounts, Mobiles mobiles, JdbcClient database, AuditTrail trail) {
        this.accounts = accounts;
        this.mobiles = mobiles;
        this.database = database;
        this.trail = trail;
    }

    /** The number's account, made from the sealed number where there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CodeOwner of(Mobile mobile, Function<SealedMobile, Account> newcomer) {
        SealedMobile sealed = mobiles.seal(mobile);
        lock(sealed.fingerprint());
        return accounts.findByMobileFingerprint(sealed.fingerprint())
                .map(known -> new CodeOwner(known.id(), false))
                .orElseGet(() -> new CodeOwner(make(newcomer.apply(sealed)), true));
    }

    /** Until the transaction's end nobody else gives the number to an account. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(byte[] fingerprint) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))")
                .param(HexFormat.of().formatHex(fingerprint))
                .query()
                .singleRow();
    }

    private UUID make(Account account) {
        UUID id = accounts.saveAndFlush(account).id();
        trail.append(null, "account.registered", id, Map.of("name", account.name()));
        return id;
    }
}
