package org.openkepu.activity.domain;

import org.openkepu.campaign.Campaign;
import org.springframework.stereotype.Component;

/** Tells whether supplement or summary, submitted before, was saved with other content since: what was submitted still counts. */
@Component
class UnsubmittedChanges {

    private final FilingReader reader;
    private final Receipts receipts;

    UnsubmittedChanges(FilingReader reader, Receipts receipts) {
        this.reader = reader;
        this.receipts = receipts;
    }

    /** False as long as the part was never submitted, and for host and details, whose changes are a pending change. */
    boolean since(Activity activity, Draft draft, Campaign campaign) {
        Part part = draft.part();
        if (part.isFilingInformation() || activity.submittedAt(part) == null) {
            return false;
        }
        Object saved = reader.read(draft.text(), campaign).value();
        return saved == null
                || receipts.latestOf(activity.id(), Receipt.Kind.of(part), saved)
                        .isEmpty();
    }
}
