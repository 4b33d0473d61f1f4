package org.openkepu.activity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Submitted activities for those who recommend; drafts are nobody's but their owner's. */
public interface Candidates {

    Optional<Candidate> find(UUID id);

    /** Those that exist, in no order, in one statement. */
    List<Candidate> find(Collection<UUID> ids);

    /**
     * The same, and none of them changes until the caller's transaction ends: who hides, cancels or edits one waits, or has
     * gone before and is seen here.
     */
    List<Candidate> hold(Collection<UUID> ids);
}
