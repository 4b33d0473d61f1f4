package org.openkepu.shared.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The texts parked when a session had run out (trust F4): found by their owner only, never replayed; kept by {@code security}. */
public interface ParkedTexts {

    /** A text of the owner; empty for anybody else's, for one that has run out and for what is no identifier. */
    Optional<ParkedText> find(UUID ownerId, @Nullable String id);

    /** All texts of the owner, the newest first. */
    List<ParkedText> of(UUID ownerId);

    /** Forgets a text of the owner, once it has been saved or is not wanted; does nothing for any other. */
    void forget(UUID ownerId, @Nullable String id);
}
