package org.openkepu.account.domain;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.account.CertificationState;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All applications. */
interface CertificationRepository extends Repository<Certification, UUID> {

    Certification saveAndFlush(Certification certification);

    Optional<Certification> findByAccountId(UUID accountId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Certification c where c.accountId = :accountId")
    Optional<Certification> lockOf(UUID accountId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Certification c where c.id = :id")
    Optional<Certification> lock(UUID id);

    @Query("select c.accountId from Certification c where c.id = :id")
    Optional<UUID> findAccountId(UUID id);

    List<Certification> findByStateOrderByPlace(CertificationState state, Limit most);

    long countByState(CertificationState state);

    @Query(value = "select nextval('certification_place')", nativeQuery = true)
    long nextPlace();
}
