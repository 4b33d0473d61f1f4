package org.openkepu.activity.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What a person holds in hand after a submission.
 *
 * @param n the receipt's place among the activity's receipts, from 1
 * @param arrivedAt when the server received the submission, portal time
 * @param digest SHA-256 over the submitted content, 64 hexadecimal digits
 */
public record Receipt(
        UUID activityId, int n, Kind kind, String number, String title, Instant arrivedAt, String digest) {

    /** What was submitted. */
    public enum Kind {
        FILING,
        SUPPLEMENT,
        SUMMARY;

        /** The kind a part is submitted under. */
        static Kind of(Part part) {
            return part.isFilingInformation() ? FILING : valueOf(part.name());
        }
    }

    /** The receipt's own number: the activity's with the place behind it. */
    public String receiptNumber() {
        return number + "-" + String.format("%02d", n);
    }
}
