package org.openkepu.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Sentence;

/**
 * One change of a stage, as everyone concerned is told.
 *
 * @param closing whether the end was moved, else the beginning
 * @param was the instant before, as the table of stages keeps it; null where there was none
 * @param becomes the instant now
 * @param running whether the stage had opened when it was changed
 * @param at portal time of the change
 */
public record StageChange(
        StageKind kind,
        boolean closing,
        @Nullable Instant was,
        Instant becomes,
        boolean running,
        String by,
        Instant at) {

    /** The stage's name in the language of the page. */
    public Sentence stage() {
        return new Sentence("campaign.stage." + kind);
    }

    /** The instant before for people: an end is its last second. */
    public @Nullable Instant shownBefore() {
        return was == null || !closing ? was : was.minusSeconds(1);
    }

    /** The instant now for people. */
    public Instant shownNow() {
        return closing ? becomes.minusSeconds(1) : becomes;
    }
}
