package org.openkepu.account.domain;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.account.MobileCodes.Purpose;
import org.openkepu.shared.Ids;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes and checks codes of six digits: good for ten minutes of machine time and five tries, used once. */
@Component
class CodeBook {

    static final Duration GOOD_FOR = Duration.ofMinutes(10);
    static final int TRIES = 5;

    private static final int CODES = 1_000_000;

    private final JdbcClient database;
    private final Vault vault;
    private final Mobiles mobiles;
    private final PortalClock clock;
    private final SecureRandom random = new SecureRandom();

    CodeBook(JdbcClient database, Vault vault, Mobiles mobiles, PortalClock clock) {
        this.database = database;
        this.vault = vault;
        this.mobiles = mobiles;
        this.clock = clock;
    }

    /** A code sent to a number; only its holder learns the digits. */
    record Sent(UUID ticket, String code) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public Sent make(Mobile mobile, Purpose purpose) {
        UUID ticket = Ids.next();
        String code = String.format("%06d", random.nextInt(CODES));
        SealedMobile sealed = mobiles.seal(mobile);
        database.sql("insert into account_code (id, purpose, mobile_sealed, mobile_fingerprint, code_hash, tries,"
                        + " used, expires_at) values (?, ?, ?, ?, ?, 0, false, ?)")
                .params(ticket, purpose.name(), sealed.sealed(), sealed.fingerprint(), hash(ticket, code))
                .param(Timestamp.from(now().plus(GOOD_FOR)))
                .update();
        return new Sent(ticket, code);
    }

    /**
     * The number that has answered the code, which is thereby used up.
     *
     * @throws RuleBroken {@code account.code.wrong} with the tries left, or {@code account.code.expired} when it is too
     *     old, used or tried too often; the caller's transaction must keep the counted try
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = RuleBroken.class)
    public Mobile redeem(UUID ticket, Purpose purpose, String code) {
        Row row = live(ticket, purpose).orElseThrow(() -> new RuleBroken("account.code.expired"));
        boolean right = MessageDigest.isEqual(row.codeHash(), hash(ticket, code));
        database.sql("update account_code set used = ?, tries = tries + ? where id = ?")
                .params(right, right ? 0 : 1, ticket)
                .update();
        int left = TRIES - row.tries() - 1;
        RuleBroken.require(right || left > 0, "account.code.expired");
        RuleBroken.require(right, "account.code.wrong", left);
        return mobiles.open(row.mobileSealed());
    }

    /** The number a ticket's code was sent to, however old or used the code is; empty once it is dropped. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Mobile> numberOf(UUID ticket, Purpose purpose) {
        return database.sql("select mobile_sealed from account_code where id = ? and purpose = ?")
                .params(ticket, purpose.name())
                .query(byte[].class)
                .optional()
                .map(mobiles::open);
    }

    /** Drops codes nobody can use any more. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    @Transactional
    public void dropOld() {
        database.sql("delete from account_code where expires_at < ?")
                .param(Timestamp.from(now()))
                .update();
    }

    private Optional<Row> live(UUID ticket, Purpose purpose) {
        return database.sql("select mobile_sealed, code_hash, tries from account_code"
                        + " where id = ? and purpose = ? and not used and tries < ? and expires_at > ? for update")
                .params(ticket, purpose.name(), TRIES, Timestamp.from(now()))
                .query(Row.class)
                .optional();
    }

    private byte[] hash(UUID ticket, String code) {
        return vault.fingerprint("account.code", ticket + code);
    }

    private Instant now() {
        return clock.machine().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private record Row(byte[] mobileSealed, byte[] codeHash, int tries) {}
}
