package org.openkepu.activity.domain;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Scope;

/** What those who answer for an activity have said about it: who hid it, what is to be corrected, which version is approved. */
@Embeddable
class Oversight {

    private @Nullable String hiddenBy;
    private @Nullable String correctionReason;
    private int decisions;
    private int publicVersion;
    private @Nullable Integer pendingVersion;

    protected Oversight() {}

    /** A version everybody reads from now on, whatever waited before. */
    void publish(int version) {
        publicVersion = version;
        pendingVersion = null;
    }

    /** A version handed in: read by everybody at once, or waiting for approval; what was to be corrected is done. */
    void handIn(int version, boolean waits) {
        correctionReason = null;
        if (waits) {
            pendingVersion = version;
        } else {
            publish(version);
        }
    }

    /** The owner's next change costs nothing; a change that waited is sent back with it. */
    void askCorrection(String reason) {
        correctionReason = reason;
        pendingVersion = null;
    }

    void hide(Scope line) {
        hiddenBy = line.key();
    }

    void lift() {
        hiddenBy = null;
    }

    void drop() {
        pendingVersion = null;
    }

    /** Only the line that hid it, or the operator. */
    boolean mayLift(Scope line) {
        return line.equals(Scope.EVERYTHING) || Objects.equals(line.key(), hiddenBy);
    }

    int nextDecision() {
        return ++decisions;
    }

    int decisions() {
        return decisions;
    }

    @Nullable
    String correctionReason() {
        return correctionReason;
    }

    int publicVersion() {
        return publicVersion;
    }

    @Nullable
    Integer pendingVersion() {
        return pendingVersion;
    }
}
