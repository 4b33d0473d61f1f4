package org.openkepu.activity.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was handed in beside the filing information, and whether anything first arrived after the campaign's own end. */
@Embeddable
class Completion {

    private @Nullable Instant supplementSubmittedAt;
    private @Nullable Instant summarySubmittedAt;
    private @Nullable Integer personTimes;
    private boolean late;

    protected Completion() {}

    void supplement(Instant arrivedAt) {
        supplementSubmittedAt = arrivedAt;
    }

    void summarise(int personTimes, Instant arrivedAt) {
        this.personTimes = personTimes;
        summarySubmittedAt = arrivedAt;
    }

    /** Only an extension let a part in: complete it may be, on time never. */
    void markLate() {
        late = true;
    }

    boolean isWhole() {
        return missing().isEmpty();
    }

    /** Which of the two recommendation still misses (A57). */
    List<Part> missing() {
        return Stream.of(Part.SUPPLEMENT, Part.SUMMARY)
                .filter(part -> submittedAt(part) == null)
                .toList();
    }

    /** When supplement or summary was submitted last; null before, and for the filing parts. */
    @Nullable
    Instant submittedAt(Part part) {
        return switch (part) {
            case SUPPLEMENT -> supplementSubmittedAt;
            case SUMMARY -> summarySubmittedAt;
            default -> null;
        };
    }
}
