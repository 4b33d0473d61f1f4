package org.openkepu.recommendation.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Candidate;
import org.openkepu.activity.HostStanding;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.StageWindow;
import org.openkepu.recommendation.RecommendationKind;

/**
 * A body's slate as its pages show it, rights answered.
 *
 * @param window the stage as it stands for the body
 * @param fixed whether quotas are fixed
 * @param open whether it can be written now: stage open, not submitted
 * @param version the state a form is made from; 0 before the slate's first line
 * @param submission the latest, null before the first
 * @param unreasoned how many lines have no reason yet, without which nothing is submitted
 */
public record SlateView(
        Body body,
        Campaign campaign,
        StageWindow window,
        boolean fixed,
        boolean open,
        @Nullable UUID slateId,
        long version,
        boolean submitted,
        Places activityPlaces,
        Places unitPlaces,
        List<Entry> activities,
        List<Entry> units,
        @Nullable Submission submission,
        long unreasoned) {

    /** Places of one kind. */
    public record Places(RecommendationKind kind, int given, int taken) {

        public int left() {
            return Math.max(0, given - taken);
        }

        public boolean isFull() {
            return taken >= given;
        }
    }

    /**
     * A line in its place.
     *
     * @param n its place, from 1
     * @param activity null for a unit
     * @param host what a unit has done in the scope, null for an activity and for a unit that has nothing published any more
     * @param others bodies it can be handed over to
     */
    public record Entry(
            SlateLine line,
            int n,
            boolean first,
            boolean last,
            @Nullable Candidate activity,
            @Nullable HostStanding host,
            List<Body> others) {}

    /** Both kinds. */
    public List<Places> places() {
        return List.of(activityPlaces, unitPlaces);
    }

    public boolean isEmpty() {
        return activities.isEmpty() && units.isEmpty();
    }

    /** Whether it could be submitted as it stands. */
    public boolean isReady() {
        return open && !isEmpty() && unreasoned == 0;
    }
}
