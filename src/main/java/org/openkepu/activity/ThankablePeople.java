package org.openkepu.activity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Mobile;

/**
 * Science workers to be thanked (A51): on a submitted supplement of a published activity, with the host's statement that
 * they agreed, and not thanked for that activity yet.
 */
public interface ThankablePeople {

    /**
     * One person, however many activities.
     *
     * @param key opaque, the same for the same number; the order of slices
     */
    record Thankable(byte[] key, Mobile mobile, String name) {}

    /**
     * Some people in the order of their keys.
     *
     * @param last where the next slice begins, null when there is none
     */
    record Slice(List<Thankable> people, byte @Nullable [] last) {}

    /** How many there are, at most: those without a recorded statement are found only one by one. */
    record Tally(long people, long activities) {}

    Tally count(UUID campaignId);

    /** The people after a key, from the beginning for null; about as many as asked for. */
    Slice next(UUID campaignId, byte @Nullable [] after, int most);

    /** Remembers that the person was thanked for every published activity that lists the number now. */
    void markThanked(UUID campaignId, byte[] key);
}
