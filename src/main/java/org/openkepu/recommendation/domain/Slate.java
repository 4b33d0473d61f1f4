package org.openkepu.recommendation.domain;

import static org.openkepu.shared.RuleBroken.require;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The head of a slate: drafted, submitted once, drafted again only when the operator recalls it.
 *
 * @param version grows with every change of its lines or state
 * @param submissions how often it was submitted
 */
public record Slate(UUID id, long version, UUID campaignId, UUID bodyId, State state, int submissions) {

    /** Where its life stands. */
    public enum State {
        DRAFT,
        SUBMITTED
    }

    /** What was submitted is not changed ({@code recommendation.submitted}). */
    void requireDraft() {
        require(state == State.DRAFT, "recommendation.submitted");
    }

    /** A form was made from this very state; one without a version, as of a script, is taken as it comes. */
    void requireVersion(@Nullable Long shown) {
        require(shown == null || shown == version, "form.stale");
    }

    public boolean isSubmitted() {
        return state == State.SUBMITTED;
    }
}
