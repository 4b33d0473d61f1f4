package org.openkepu.activity.domain;

import static org.openkepu.shared.RuleBroken.require;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityState;
import org.openkepu.shared.Scope;
import org.openkepu.shared.Sentence;

/** Where an activity stands in its life, why, and since when the public reads it; only permitted moves are made. */
@Embeddable
class Standing {

    @Enumerated(EnumType.STRING)
    private ActivityState state = ActivityState.DRAFT;

    private @Nullable String stateReason;
    private @Nullable Instant publishedAt;

    @Embedded
    private Oversight oversight = new Oversight();

    protected Standing() {}

    /** The owner may still write: nothing hidden and nothing cancelled is changed. */
    void requireEditable() {
        require(!is(ActivityState.HIDDEN) && !is(ActivityState.CANCELLED), "activity.not-editable", name());
    }

    /** Only what was submitted, and neither hidden nor called off already, is called off. */
    void requireCancellable() {
        requireNext(ActivityState.CANCELLED);
    }

    /** Only what was never submitted is thrown away. */
    void requireDraft() {
        require(is(ActivityState.DRAFT), "activity.not-editable", name());
    }

    /** The first version is handed in: published, or handed over to review. */
    void submit(boolean review, Instant arrivedAt) {
        if (review) {
            moveTo(ActivityState.SUBMITTED, null);
        } else {
            publish(arrivedAt);
        }
        oversight.publish(1);
    }

    /**
     * A further version is handed in.
     *
     * @return whether it waits for approval, everybody reading the approved one until then
     */
    boolean handIn(int version, boolean review) {
        boolean waits = review && is(ActivityState.PUBLISHED);
        oversight.handIn(version, waits);
        if (is(ActivityState.RETURNED)) {
            moveTo(ActivityState.SUBMITTED, null);
        }
        return waits;
    }

    /** Called off by the owner: final. */
    void cancel(String reason) {
        moveTo(ActivityState.CANCELLED, reason);
        oversight.drop();
    }

    /** Taken off the public pages; lifted only by the line that hid it or the operator. */
    void hide(Scope line, String reason) {
        requireOpenTo(mayBeHidden());
        moveTo(ActivityState.HIDDEN, reason);
        oversight.hide(line);
    }

    /** Back on the public pages, counting again. */
    void restore(Scope line) {
        requireOpenTo(is(ActivityState.HIDDEN));
        require(oversight.mayLift(line), "activity.hiding.other-line");
        moveTo(ActivityState.PUBLISHED, null);
        oversight.lift();
    }

    /** Sent back with what is to be corrected: the next change costs nothing. What is published stays so and goes on counting. */
    void sendBack(String reason) {
        requireOpenTo(mayBeSentBack());
        if (is(ActivityState.SUBMITTED)) {
            moveTo(ActivityState.RETURNED, null);
        }
        oversight.askCorrection(reason);
    }

    /** Approved as handed in last: published for the first time, or the waiting change is read by everybody from now on. */
    void approve(int version, Instant at) {
        requireOpenTo(waitsForApproval());
        if (is(ActivityState.SUBMITTED)) {
            publish(at);
        }
        oversight.publish(version);
    }

    boolean mayBeHidden() {
        return is(ActivityState.PUBLISHED);
    }

    boolean mayBeSentBack() {
        return is(ActivityState.PUBLISHED) || is(ActivityState.SUBMITTED);
    }

    /** Whether a reviewer has something to decide. */
    boolean waitsForApproval() {
        return is(ActivityState.SUBMITTED) || is(ActivityState.PUBLISHED) && oversight.pendingVersion() != null;
    }

    /** The first decision stands: what is no longer open is told with the state it has now. */
    private void requireOpenTo(boolean open) {
        require(open, "activity.decision.taken", name());
    }

    private void publish(Instant at) {
        moveTo(ActivityState.PUBLISHED, null);
        if (publishedAt == null) {
            publishedAt = at;
        }
    }

    private void moveTo(ActivityState next, @Nullable String reason) {
        requireNext(next);
        state = next;
        stateReason = reason;
    }

    private void requireNext(ActivityState next) {
        require(state.next().contains(next), "activity.not-editable", name());
    }

    private Sentence name() {
        return new Sentence("activity.state." + state);
    }

    boolean is(ActivityState one) {
        return state == one;
    }

    ActivityState state() {
        return state;
    }

    @Nullable
    String reason() {
        return stateReason;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    Oversight oversight() {
        return oversight;
    }
}
