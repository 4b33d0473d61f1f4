package org.openkepu.activity.domain;

import static org.openkepu.shared.RuleBroken.require;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityState;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.StageSubject;
import org.openkepu.shared.Aggregate;
import org.openkepu.shared.Scope;
import org.openkepu.shared.Sentence;

/**
 * An activity's life: drafted, submitted and published (perhaps after review), its filing information changed three times
 * at most, supplemented, summarised; it may be hidden and restored, and called off for good.
 */
@Entity
class Activity extends Aggregate<Activity> {

    private UUID campaignId;
    private UUID ownerId;
    private @Nullable Long sequence;

    @Enumerated(EnumType.STRING)
    private ActivityState state = ActivityState.DRAFT;

    private @Nullable String stateReason;
    private @Nullable String number;
    private Instant createdAt;
    private @Nullable Instant submittedAt;
    private @Nullable Instant publishedAt;
    private int editLimit;
    private int editsUsed;
    private int versions;
    private int receipts;
    private @Nullable Instant supplementSubmittedAt;
    private @Nullable Instant summarySubmittedAt;
    private @Nullable Integer personTimes;
    private boolean sample;
    private boolean late;
    private @Nullable UUID renewedFrom;
    private @Nullable Instant deletedAt;

    @Embedded
    private @Nullable Facts facts;

    @Embedded
    private @Nullable DraftPlace draftPlace;

    @Embedded
    private Oversight oversight = new Oversight();

    @SuppressWarnings("NullAway.Init")
    protected Activity() {}

    Activity(Campaign campaign, UUID ownerId, Instant createdAt) {
        this.campaignId = campaign.id();
        this.editLimit = campaign.editLimit();
        this.ownerId = ownerId;
        this.createdAt = createdAt;
    }

    /** The owner may still write: nothing hidden and nothing cancelled is changed. */
    void requireEditable() {
        require(
                state != ActivityState.HIDDEN && state != ActivityState.CANCELLED,
                "activity.not-editable",
                new Sentence("activity.state." + state));
    }

    /** A change of the filing information is still to be had (A55): before submission, within the limit, or asked for. */
    void requireEditsLeft() {
        require(mayEditFilingInformation(), "activity.edit.limit-reached", editLimit);
    }

    boolean mayEditFilingInformation() {
        return !isSubmitted() || oversight.correctionReason() != null || editsUsed < editLimit;
    }

    /** First submission: gives the number and publishes, or hands over to review. */
    void submitFirst(Facts submitted, String number, long sequence, boolean review, Instant arrivedAt) {
        this.number = number;
        this.sequence = sequence;
        this.submittedAt = arrivedAt;
        this.facts = submitted;
        this.draftPlace = null;
        moveTo(review ? ActivityState.SUBMITTED : ActivityState.PUBLISHED, arrivedAt);
        versions = 1;
        oversight.publish(1);
    }

    /**
     * A submission that differs: spends one edit, unless a correction was asked for.
     *
     * @param review whether a change of what is published waits for approval, everybody reading the approved version until then
     */
    void edit(Facts submitted, boolean review) {
        requireEditable();
        requireEditsLeft();
        if (oversight.correctionReason() == null) {
            editsUsed++;
        }
        versions++;
        boolean waits = review && state == ActivityState.PUBLISHED;
        oversight.handIn(versions, waits);
        if (!waits) {
            facts = submitted;
        }
        if (state == ActivityState.RETURNED) {
            state = ActivityState.SUBMITTED;
        }
    }

    /** Taken off the public pages; lifted only by the line that hid it or the operator. */
    void hide(Scope line, String reason) {
        requireOpenTo(mayBeHidden());
        state = ActivityState.HIDDEN;
        stateReason = reason;
        oversight.hide(line);
    }

    /** Back on the public pages, counting again. */
    void restore(Scope line) {
        requireOpenTo(state == ActivityState.HIDDEN);
        require(oversight.mayLift(line), "activity.hiding.other-line");
        state = ActivityState.PUBLISHED;
        stateReason = null;
        oversight.lift();
    }

    /** Sent back with what is to be corrected: the next change costs nothing. What is published stays so and goes on counting. */
    void sendBack(String reason) {
        requireOpenTo(mayBeSentBack());
        if (state == ActivityState.SUBMITTED) {
            state = ActivityState.RETURNED;
        }
        oversight.askCorrection(reason);
    }

    /** Approved as handed in last: published for the first time, or the waiting change is read by everybody from now on. */
    void approve(Facts handedIn, Instant at) {
        requireOpenTo(waitsForApproval());
        facts = handedIn;
        if (state == ActivityState.SUBMITTED) {
            moveTo(ActivityState.PUBLISHED, at);
        }
        oversight.publish(versions);
    }

    boolean mayBeHidden() {
        return state == ActivityState.PUBLISHED;
    }

    boolean mayBeSentBack() {
        return state == ActivityState.PUBLISHED || state == ActivityState.SUBMITTED;
    }

    /** Its owner is told what is missing for recommendation; there must be something. */
    void requireUnready() {
        require(isUnready(), "activity.reminder.nothing-missing");
    }

    boolean isUnready() {
        return state == ActivityState.PUBLISHED && !isComplete();
    }

    /** Whether a reviewer has something to decide. */
    boolean waitsForApproval() {
        return state == ActivityState.SUBMITTED
                || state == ActivityState.PUBLISHED && oversight.pendingVersion() != null;
    }

    /** The first decision stands: what is no longer open is told with the state it has now. */
    private void requireOpenTo(boolean open) {
        require(open, "activity.decision.taken", stateName());
    }

    /** A decision made on another state of the activity than it has now is stale. */
    void requireRevision(@Nullable Long shown) {
        require(shown == null || shown == revision(), "form.stale");
    }

    /** Grows with everything a decision depends on: every version and every decision. */
    long revision() {
        return versions + oversight.decisions();
    }

    /** Whether it is submitted and lies in the scope. */
    boolean isWithin(Scope scope) {
        return facts != null
                && scope.covers(facts.provinceCode(), facts.cityCode(), facts.countyCode(), facts.authorityId());
    }

    /** Where the draft is being typed, so that it is counted there; a submitted activity stands where it was submitted for. */
    void stand(DraftPlace place) {
        if (!isSubmitted() && !place.equals(draftPlace)) {
            draftPlace = place;
        }
    }

    /** A first submission that only an extension let in: complete it may be, on time never. */
    void markLate() {
        late = true;
    }

    boolean isLate() {
        return late;
    }

    void markSupplemented(Instant arrivedAt) {
        requireSubmitted();
        supplementSubmittedAt = arrivedAt;
    }

    void markSummarised(int personTimes, Instant arrivedAt) {
        requireSubmitted();
        summarySubmittedAt = arrivedAt;
        this.personTimes = personTimes;
    }

    /** Supplement and summary are submitted only once the filing information is. */
    void requireSubmitted() {
        require(isSubmitted(), "activity.filing.missing");
    }

    /** Called off by the owner: final. */
    void cancel(String reason) {
        require(state.next().contains(ActivityState.CANCELLED), "activity.not-editable", stateName());
        state = ActivityState.CANCELLED;
        stateReason = reason;
        oversight.drop();
    }

    private Sentence stateName() {
        return new Sentence("activity.state." + state);
    }

    private void moveTo(ActivityState next, Instant at) {
        require(state.next().contains(next), "activity.not-editable", stateName());
        state = next;
        if (next == ActivityState.PUBLISHED && publishedAt == null) {
            publishedAt = at;
        }
    }

    /** When supplement or summary was submitted last; null for the filing parts. */
    @Nullable
    Instant submittedAt(Part part) {
        return switch (part) {
            case SUPPLEMENT -> supplementSubmittedAt;
            case SUMMARY -> summarySubmittedAt;
            default -> null;
        };
    }

    /** Whether the activity is not over at the instant. */
    boolean isBefore(Instant now) {
        return facts == null || facts.endsAt().isAfter(now);
    }

    int nextReceipt() {
        return ++receipts;
    }

    /** Made from an earlier activity, whose page links here as this one links there. */
    void renew(Activity before) {
        renewedFrom = before.id();
    }

    /** Thrown away by its owner; only what was never submitted can be. */
    void delete(Instant at) {
        require(state == ActivityState.DRAFT, "activity.not-editable", stateName());
        deletedAt = at;
    }

    @Nullable
    UUID renewedFrom() {
        return renewedFrom;
    }

    void markAsSample() {
        sample = true;
    }

    boolean isSubmitted() {
        return number != null;
    }

    boolean isComplete() {
        return isSubmitted() && supplementSubmittedAt != null && summarySubmittedAt != null;
    }

    /** Whom an extension of a stage could be granted for. */
    StageSubject stageSubject() {
        return facts == null
                ? new StageSubject(id(), null, null, null)
                : new StageSubject(id(), facts.unitId(), facts.provinceCode(), facts.authorityId());
    }

    UUID campaignId() {
        return campaignId;
    }

    UUID ownerId() {
        return ownerId;
    }

    ActivityState state() {
        return state;
    }

    @Nullable
    String stateReason() {
        return stateReason;
    }

    @Nullable
    String number() {
        return number;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    int editLimit() {
        return editLimit;
    }

    int editsUsed() {
        return editsUsed;
    }

    @Nullable
    String correctionReason() {
        return oversight.correctionReason();
    }

    Oversight oversight() {
        return oversight;
    }

    int versions() {
        return versions;
    }

    @Nullable
    Instant supplementSubmittedAt() {
        return supplementSubmittedAt;
    }

    @Nullable
    Instant summarySubmittedAt() {
        return summarySubmittedAt;
    }

    @Nullable
    Facts facts() {
        return facts;
    }
}
