package org.openkepu.notification.domain;

import java.time.Instant;
import org.openkepu.annualsummary.SummaryReminder;

/** A reminder of a missing annual summary. */
record SummaryReminded(SummaryReminder reminder) implements Message {

    @Override
    public String kind() {
        return "summary";
    }

    @Override
    public Instant at() {
        return reminder.at();
    }
}
