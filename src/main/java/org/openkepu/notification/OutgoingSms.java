package org.openkepu.notification;

import java.time.Instant;
import org.openkepu.shared.Mobile;

/**
 * One text message in clear.
 *
 * @param sent whether it has been handed over; the demo's simulator does so at once
 */
public record OutgoingSms(Mobile to, String text, Instant createdAt, boolean sent) {

    /** Neither number nor text. */
    @Override
    public String toString() {
        return "OutgoingSms " + to;
    }
}
