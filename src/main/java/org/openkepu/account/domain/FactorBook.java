package org.openkepu.account.domain;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.SecondFactors;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.PortalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the numbers of second factors apart from the numbers people sign in with: an administrator's telephone may be a
 * person's own too.
 */
@Service
@Transactional
class FactorBook implements SecondFactors {

    private static final Logger LOG = LoggerFactory.getLogger(FactorBook.class);

    private final JdbcClient database;
    private final AccountRepository accounts;
    private final Mobiles mobiles;
    private final AuditTrail trail;
    private final PortalClock clock;
    private final boolean asked;

    /**
     * @param chosen {@code openkepu.second-factor}; where nothing is said, every portal but the demonstration asks as soon as
     *     messages can leave it
     * @param gateway what carries messages; without one a second factor would let nobody in
     */
    FactorBook(
            JdbcClient database,
            AccountRepository accounts,
            Mobiles mobiles,
            AuditTrail trail,
            PortalClock clock,
            @Value("${openkepu.second-factor:#{null}}") @Nullable Boolean chosen,
            @Value("${openkepu.sms.gateway:}") String gateway,
            @Value("${openkepu.demo:false}") boolean demo) {
        this.database = database;
        this.accounts = accounts;
        this.mobiles = mobiles;
        this.trail = trail;
        this.clock = clock;
        boolean carried = !gateway.isBlank() && !gateway.equals("none");
        this.asked = chosen == null ? !demo && carried : chosen;
        if (!demo && !asked) {
            LOG.warn("管理员登录未启用短信验证 / administrators sign in without a second factor (openkepu.second-factor)");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isAsked(UUID accountId) {
        return asked
                && accounts.findById(accountId)
                        .filter(account -> !account.role().isPerson())
                        .isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Mobile> mobileOf(UUID accountId) {
        return database.sql("select mobile_sealed from account_second_factor where account_id = ?")
                .param(accountId)
                .query(byte[].class)
                .optional()
                .map(mobiles::open);
    }

    @Override
    public void enrol(UUID accountId, Mobile mobile) {
        SealedMobile sealed = mobiles.seal(mobile);
        database.sql("""
                        insert into account_second_factor (account_id, mobile_sealed, mobile_fingerprint, enrolled_at)
                        values (?, ?, ?, ?)
                        on conflict (account_id) do update set mobile_sealed = excluded.mobile_sealed,
                            mobile_fingerprint = excluded.mobile_fingerprint, enrolled_at = excluded.enrolled_at""")
                .params(
                        accountId,
                        sealed.sealed(),
                        sealed.fingerprint(),
                        clock.now().atOffset(ZoneOffset.UTC))
                .update();
        trail.append(null, "account.factor.enrolled", accountId, Map.of());
    }

    /** Another person holds the account, or lost the telephone: the next sign-in names a number anew. */
    public void forget(UUID accountId) {
        database.sql("delete from account_second_factor where account_id = ?")
                .param(accountId)
                .update();
    }
}
