package org.openkepu.activity.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.shared.Scope;
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

    @Query("from Activity where id = :id and number is not null")
    Optional<Activity> submitted(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Activity where id = :id and number is not null")
    Optional<Activity> submittedForChange(UUID id);

    /** A submitted activity inside the scope; outside it is answered exactly like none (trust F8). */
    default Optional<Activity> within(Scope scope, UUID id) {
        return submitted(id).filter(activity -> activity.isWithin(scope));
    }

    /** The same, and nobody else changes it until the transaction ends. */
    default Optional<Activity> withinForChange(Scope scope, UUID id) {
        return submittedForChange(id).filter(activity -> activity.isWithin(scope));
    }

    @Query("select count(a) > 0 from Activity a where a.sample")
    boolean existsSamples();
}
