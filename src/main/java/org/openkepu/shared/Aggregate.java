package org.openkepu.shared;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * A thing with a life of its own, loaded and saved whole.
 *
 * @param <A> the aggregate itself
 */
@MappedSuperclass
public abstract class Aggregate<A extends Aggregate<A>> extends AbstractAggregateRoot<A> {

    @Id
    private UUID id = Ids.next();

    /** Null until first saved: Spring Data asks it whether the aggregate is new. */
    @Version
    private @Nullable Long version;

    public UUID id() {
        return id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Aggregate<?> that && id.equals(that.id());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
