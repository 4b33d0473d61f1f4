package org.openkepu.activity.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.RuleBroken;
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

    /**
     * An own activity.
     *
     * @throws org.openkepu.shared.RuleBroken activity.in-bin for a draft thrown away and not gone for good
     * @throws NotFound for anybody else's, exactly as for none (trust F8)
     */
    default Activity own(UUID owner, UUID id) {
        return ownedBy(owner, id).orElseThrow(() -> absent(owner, id));
    }

    /** The same, and nobody else changes it until the transaction ends. */
    default Activity ownForChange(UUID owner, UUID id) {
        return ownedByForChange(owner, id).orElseThrow(() -> absent(owner, id));
    }

    private RuntimeException absent(UUID owner, UUID id) {
        return isInBin(owner, id) ? new RuleBroken("activity.in-bin") : new NotFound();
    }

    @Query("select count(a) > 0 from Activity a where a.id = :id and a.ownerId = :owner and a.deletedAt is not null")
    boolean isInBin(UUID owner, UUID id);

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
