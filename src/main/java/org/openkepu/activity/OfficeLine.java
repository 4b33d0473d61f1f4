package org.openkepu.activity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One submitted activity as the lists and exports of offices show it.
 *
 * @param form code of the campaign's list, as {@code theme}
 * @param address null for an online activity
 * @param personTimes as reported in the summary, null before
 * @param supplemented whether its supplement is submitted
 * @param summarised whether its summary is submitted
 * @param correctionAsked whether a correction was asked for and is still to come
 * @param changeWaits whether a change of a published activity waits for approval
 * @param submittedAt when it was first submitted
 */
public record OfficeLine(
        ActivityLine line,
        String form,
        String theme,
        @Nullable String address,
        UUID authorityId,
        boolean foodSafety,
        int expectedPersonTimes,
        @Nullable Integer personTimes,
        boolean supplemented,
        boolean summarised,
        boolean correctionAsked,
        boolean changeWaits,
        Instant submittedAt) {

    public UUID id() {
        return line.id();
    }

    public boolean isComplete() {
        return supplemented && summarised;
    }

    /** How many of the three submissions recommendation needs are made, 1 to 3. */
    public int submissions() {
        return 1 + (supplemented ? 1 : 0) + (summarised ? 1 : 0);
    }
}
