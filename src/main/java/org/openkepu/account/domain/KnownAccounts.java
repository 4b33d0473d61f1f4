package org.openkepu.account.domain;

import java.util.Optional;
import java.util.UUID;
import org.openkepu.account.AccountMobiles;
import org.openkepu.account.Accounts;
import org.openkepu.account.CertificationState;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what other modules may know of an account. */
@Service
@Transactional(readOnly = true)
class KnownAccounts implements Accounts, AccountMobiles {

    private final AccountRepository accounts;
    private final CertificationRepository certifications;
    private final Mobiles mobiles;

    KnownAccounts(AccountRepository accounts, CertificationRepository certifications, Mobiles mobiles) {
        this.mobiles = mobiles;
        this.accounts = accounts;
        this.certifications = certifications;
    }

    @Override
    public boolean isCertified(UUID accountId) {
        return accounts.findById(accountId)
                .filter(account -> account.role() == Role.INFORMANT && !account.isDisabled())
                .isPresent();
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
                .map(Account::mobileSealed)
                .map(mobiles::open);
    }
}
