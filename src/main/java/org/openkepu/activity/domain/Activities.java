package org.openkepu.activity.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All activities, found only within a scope. */
interface Activities extends JpaRepository<Activity, UUID> {

    @Query("from Activity where id = :id and ownerId = :owner and deletedAt is null")
    Optional<Activity> ownedBy(UUID owner, UUID id);

    /** The same, and nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Activity where id = :id and ownerId = :owner and deletedAt is null")
    Optional<Activity> ownedByForChange(UUID owner, UUID id);

    @Query("select count(a) > 0 from Activity a where a.sample")
    boolean existsSamples();

    @Query(value = "select nextval('activity_number_seq')", nativeQuery = true)
    long nextNumber();
}
