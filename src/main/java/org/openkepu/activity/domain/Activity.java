package org.openkepu.activity.domain;

import static org.openkepu.shared.RuleBroken.require;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityState;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.StageSubject;
import org.openkepu.shared.Aggregate;
import org.openkepu.shared.Scope;

/**
 * An activity's life: drafted, submitted and published (perhaps after review), its filing information changed three times
 * at most, supplemented, summarised; it may be hidden and restored, and called off for good. What may happen to it next its
 * {@link Standing} knows, what may still be changed its {@link Edits}, what is still missing its {@link Completion}.
 */
@Entity
class Activity extends Aggregate<Activity> {

    private UUID campaignId;
    private UUID ownerId;
    private Instant createdAt;
    private @Nullable Long sequence;
    private @Nullable String number;
    private @Nullable Instant submittedAt;
    private int versions;
    private int receipts;
    private boolean sample;
    private @Nullable UUID renewedFrom;
    private @Nullable Instant deletedAt;

    @Embedded
    private Standing standing = new Standing();

    @Embedded
    private Edits edits;

    @Embedded
    private Completion completion = new Completion();

    @Embedded
    private @Nullable Facts facts;

    @Embedded
    private @Nullable DraftPlace draftPlace;

    @SuppressWarnings("NullAway.Init")
    protected Activity() {}

    Activity(Campaign campaign, UUID ownerId, Instant createdAt) {
        this.campaignId = campaign.id();
        this.edits = new Edits(campaign.editLimit());
        this.ownerId = ownerId;
        this.createdAt = createdAt;
    }

    /** Made from an earlier activity, whose page links here as this one links there. */
    void renew(Activity before) {
        renewedFrom = before.id();
    }

    void markAsSample() {
        sample = true;
    }

    /** Where the draft is being typed, so that it is counted there; a submitted activity stands where it was submitted for. */
    void stand(DraftPlace place) {
        if (!isSubmitted() && !place.equals(draftPlace)) {
            draftPlace = place;
        }
    }

    /** Thrown away by its owner; only what was never submitted can be. */
    void delete(Instant at) {
        standing.requireDraft();
        deletedAt = at;
    }

    /** First submission: gives the number and publishes, or hands over to review. */
    void submitFirst(Facts submitted, ActivityNumber number, boolean review, Instant arrivedAt) {
        standing.submit(review, arrivedAt);
        this.number = number.text();
        this.sequence = number.sequence();
        this.submittedAt = arrivedAt;
        this.facts = submitted;
        this.draftPlace = null;
        this.versions = 1;
    }

    /**
     * A submission that differs: spends one edit, unless a correction was asked for.
     *
     * @param review whether a change of what is published waits for approval, everybody reading the approved version until then
     */
    void edit(Facts submitted, boolean review) {
        standing.requireEditable();
        if (correctionReason() == null) {
            edits.spend();
        }
        versions++;
        if (!standing.handIn(versions, review)) {
            facts = submitted;
        }
    }

    /** The change handed in last is approved. */
    void approve(Facts handedIn, Instant at) {
        standing.approve(versions, at);
        facts = handedIn;
    }

    /** A change of the filing information is still to be had (A55): before submission, within the limit, or asked for. */
    void requireEditsLeft() {
        require(mayEditFilingInformation(), "activity.edit.limit-reached", edits.limit());
    }

    boolean mayEditFilingInformation() {
        return !isSubmitted() || correctionReason() != null || edits.left() > 0;
    }

    void markSupplemented(Instant arrivedAt) {
        requireSubmitted();
        completion.supplement(arrivedAt);
    }

    void markSummarised(int personTimes, Instant arrivedAt) {
        requireSubmitted();
        completion.summarise(personTimes, arrivedAt);
    }

    /** Supplement and summary are submitted only once the filing information is. */
    void requireSubmitted() {
        require(isSubmitted(), "activity.filing.missing");
    }

    /** Its owner is told what is missing for recommendation; there must be something. */
    void requireUnready() {
        require(isUnready(), "activity.reminder.nothing-missing");
    }

    boolean isUnready() {
        return standing.is(ActivityState.PUBLISHED) && !isComplete();
    }

    /** A decision made on another state of the activity than it has now is stale. */
    void requireRevision(@Nullable Long shown) {
        require(shown == null || shown == revision(), "form.stale");
    }

    /** Grows with everything a decision depends on: every version and every decision. */
    long revision() {
        return versions + standing.oversight().decisions();
    }

    int nextReceipt() {
        return ++receipts;
    }

    boolean isSubmitted() {
        return number != null;
    }

    boolean isComplete() {
        return isSubmitted() && completion.isWhole();
    }

    /** Whether it is submitted and lies in the scope. */
    boolean isWithin(Scope scope) {
        return facts != null && facts.isWithin(scope);
    }

    /** Whether the activity is not over at the instant. */
    boolean isBefore(Instant now) {
        return facts == null || facts.endsAt().isAfter(now);
    }

    /** Whom an extension of a stage could be granted for. */
    StageSubject stageSubject() {
        return facts == null ? new StageSubject(id(), null, null, null) : facts.stageSubject(id());
    }

    UUID campaignId() {
        return campaignId;
    }

    UUID ownerId() {
        return ownerId;
    }

    @Nullable
    UUID renewedFrom() {
        return renewedFrom;
    }

    @Nullable
    String number() {
        return number;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    int versions() {
        return versions;
    }

    ActivityState state() {
        return standing.state();
    }

    @Nullable
    String correctionReason() {
        return standing.oversight().correctionReason();
    }

    Standing standing() {
        return standing;
    }

    Edits edits() {
        return edits;
    }

    Completion completion() {
        return completion;
    }

    @Nullable
    Facts facts() {
        return facts;
    }
}
