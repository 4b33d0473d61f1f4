package org.openkepu.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openkepu.activity.ActivityState.CANCELLED;
import static org.openkepu.activity.ActivityState.DRAFT;
import static org.openkepu.activity.ActivityState.HIDDEN;
import static org.openkepu.activity.ActivityState.PUBLISHED;
import static org.openkepu.activity.ActivityState.RETURNED;
import static org.openkepu.activity.ActivityState.SUBMITTED;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The permitted moves of an activity's life. */
class ActivityStateTests {

    @Test
    void movesAsTheDomainSays() {
        assertThat(DRAFT.next()).containsExactlyInAnyOrder(SUBMITTED, PUBLISHED);
        assertThat(SUBMITTED.next()).containsExactlyInAnyOrder(PUBLISHED, RETURNED, CANCELLED);
        assertThat(RETURNED.next()).containsExactlyInAnyOrder(SUBMITTED, CANCELLED);
        assertThat(PUBLISHED.next()).containsExactlyInAnyOrder(HIDDEN, CANCELLED);
        assertThat(HIDDEN.next()).containsExactly(PUBLISHED);
    }

    @Test
    void cancellingIsFinal() {
        assertThat(CANCELLED.next()).isEmpty();
    }

    @Test
    void aReturnNeverTakesAPublishedActivityBack() {
        assertThat(PUBLISHED.next()).doesNotContain(RETURNED, SUBMITTED, DRAFT);
    }

    @Test
    void nothingBecomesADraftAgain() {
        assertThat(ActivityState.values()).noneMatch(state -> state.next().contains(DRAFT));
    }

    @Test
    void onlyThePublishedAndTheCancelledAreReadInPublic() {
        assertThat(Arrays.stream(ActivityState.values()).filter(ActivityState::isPublic))
                .containsExactly(PUBLISHED, CANCELLED);
    }
}
