package org.openkepu.account.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.shared.Role;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All accounts. */
interface AccountRepository extends Repository<Account, UUID> {

    Account saveAndFlush(Account account);

    Optional<Account> findById(UUID id);

    @Query("select a from Account a where lower(a.login) = lower(:login)")
    Optional<Account> findByLogin(String login);

    Optional<Account> findByMobileFingerprint(byte[] fingerprint);

    boolean existsByRole(Role role);

    boolean existsByIdAndRoleAndDisabledFalse(UUID id, Role role);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.id = :id")
    Optional<Account> lock(UUID id);
}
