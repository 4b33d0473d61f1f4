package org.openkepu.activity.domain;

import static org.openkepu.shared.RuleBroken.require;

import jakarta.persistence.Embeddable;

/** The changes of the filing information to be had after the first submission, and those spent (A55). */
@Embeddable
class Edits {

    private int editLimit;
    private int editsUsed;

    protected Edits() {}

    Edits(int limit) {
        this.editLimit = limit;
    }

    /** One more is spent; none is left after the last (activity.edit.limit-reached). */
    void spend() {
        require(left() > 0, "activity.edit.limit-reached", editLimit);
        editsUsed++;
    }

    int limit() {
        return editLimit;
    }

    int used() {
        return editsUsed;
    }

    int left() {
        return editLimit - editsUsed;
    }
}
