package org.openkepu.shared.web;

import java.time.Instant;
import java.util.UUID;

/**
 * Whose form it was: what the hidden field {@code stamp} of a form says under seal.
 *
 * @param ownerId account the form was shown to
 * @param form the form's own address, or that of the page it stands on
 * @param nameKey message key of the form's name; empty for a page whose forms hold no text worth keeping
 * @param shownAt machine time
 */
public record FormStamp(UUID ownerId, String form, String nameKey, Instant shownAt) {

    /** Whether the form takes its kept text back. */
    public boolean isOfText() {
        return !nameKey.isEmpty();
    }
}
