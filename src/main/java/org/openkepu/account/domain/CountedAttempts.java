package org.openkepu.account.domain;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.openkepu.account.Attempts;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps attempts as rows under keyed hashes; a lock per key makes taking the last place exact. */
@Component
class CountedAttempts implements Attempts {

    private static final Duration LONGEST = Duration.ofDays(1);

    private final JdbcClient database;
    private final Vault vault;
    private final PortalClock clock;

    CountedAttempts(JdbcClient database, Vault vault, PortalClock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Slot take(String kind, String key, Limit... limits) {
        byte[] hash = hash(key);
        database.sql("select pg_advisory_xact_lock(hashtextextended(? || encode(?, 'hex'), 0))")
                .params(kind, hash)
                .query()
                .singleRow();
        Instant now = now();
        Duration wait = wait(kind, hash, now, limits);
        RuleBroken.require(wait.isZero(), "account.throttled", minutes(wait));
        database.sql("insert into account_attempt (kind, key, at) values (?, ?, ?)")
                .params(kind, hash, Timestamp.from(now))
                .update();
        return new Slot(kind, key, now);
    }

    @Override
    @Transactional(readOnly = true)
    public Duration wait(String kind, String key, Limit... limits) {
        return wait(kind, hash(key), now(), limits);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(String kind, String key, Duration within) {
        return database.sql("select count(*) from account_attempt where kind = ? and key = ? and at > ?")
                .params(kind, hash(key), Timestamp.from(now().minus(within)))
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void giveBack(Slot slot) {
        database.sql("delete from account_attempt where kind = ? and key = ? and at = ?")
                .params(slot.kind(), hash(slot.key()), Timestamp.from(slot.at()))
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forget(String kind, String key) {
        database.sql("delete from account_attempt where kind = ? and key = ?")
                .params(kind, hash(key))
                .update();
    }

    /** Drops what no window reaches any more. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    @Transactional
    public void dropOld() {
        database.sql("delete from account_attempt where at <= ?")
                .param(Timestamp.from(now().minus(LONGEST)))
                .update();
    }

    /** The longest any limit asks for. */
    private Duration wait(String kind, byte[] key, Instant now, Limit... limits) {
        return Arrays.stream(limits)
                .flatMap(limit ->
                        lastToCount(kind, key, now, limit).map(at -> Duration.between(now, limit.until(at))).stream())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** The attempt that fills the limit: once it no longer counts, there is a place again. */
    private Optional<Instant> lastToCount(String kind, byte[] key, Instant now, Limit limit) {
        return database.sql("select at from account_attempt where kind = ? and key = ? and at >= ?"
                        + " order by at desc offset ? limit 1")
                .params(kind, key, Timestamp.from(limit.from(now)), limit.most() - 1)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private static long minutes(Duration wait) {
        return Math.max(1, (wait.toSeconds() + 59) / 60);
    }

    private byte[] hash(String key) {
        return vault.fingerprint("account.attempt", key);
    }

    private Instant now() {
        return clock.machine().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
