package org.openkepu.activity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an activity came to what it is.
 *
 * @param first when and where it was to be when it was published, null where neither has changed
 * @param before the one of an earlier year it was renewed from, null unless everybody may read that
 * @param after those renewed from it that everybody may read, at most ten, the first first
 */
public record ActivityStory(@Nullable Plan first, @Nullable Kin before, List<Kin> after) {

    /** Nothing to tell. */
    public static final ActivityStory NONE = new ActivityStory(null, null, List.of());

    /**
     * When and where.
     *
     * @param regionCode null for an online activity, as {@code address}
     */
    public record Plan(
            Instant startsAt,
            Instant endsAt,
            @Nullable String regionCode,
            @Nullable String address) {}

    /** The same activity in another year. */
    public record Kin(String number, String title, int year) {}
}
