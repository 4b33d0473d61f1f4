package org.openkepu.account.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.AccountMobiles;
import org.openkepu.account.Accounts;
import org.openkepu.account.CertificationState;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what other modules may know of an account. */
@Service
@Transactional(readOnly = true)
class KnownAccounts implements Accounts, AccountMobiles {

    private final AccountRepository accounts;
    private final CertificationRepository certifications;
    private final FactorBook factors;
    private final Mobiles mobiles;
    private final JdbcClient database;

    KnownAccounts(
            AccountRepository accounts,
            CertificationRepository certifications,
            FactorBook factors,
            Mobiles mobiles,
            JdbcClient database) {
        this.factors = factors;
        this.mobiles = mobiles;
        this.database = database;
        this.accounts = accounts;
        this.certifications = certifications;
    }

    @Override
    public boolean isCertified(UUID accountId) {
        return accounts.existsByIdAndRoleAndDisabledFalse(accountId, Role.INFORMANT);
    }

    @Override
    public CertificationState certificationOf(UUID accountId) {
        return certifications
                .findByAccountId(accountId)
                .map(Certification::state)
                .orElse(CertificationState.NONE);
    }

    @Override
    public String nameOf(UUID accountId) {
        return accounts.findById(accountId).map(Account::name).orElseThrow(NotFound::new);
    }

    @Override
    public Optional<Mobile> mobileOf(UUID accountId) {
        return accounts.findById(accountId)
                .filter(account -> !account.isDisabled())
                .flatMap(account -> account.role().isPerson()
                        ? Optional.ofNullable(account.mobileSealed()).map(mobiles::open)
                        : factors.mobileOf(accountId));
    }

    @Override
    public List<UUID> adminsOf(UUID authorityId, @Nullable String provinceCode) {
        return database.sql("""
                        select id from account where not disabled and case when :province::text is null
                            then role in ('SOCIETY_ADMIN', 'MINISTRY_ADMIN') and authority_id = :body
                            else role = 'PROVINCE_ADMIN' and region_code = :province end""")
                .param("province", provinceCode)
                .param("body", authorityId)
                .query(UUID.class)
                .list();
    }
}
