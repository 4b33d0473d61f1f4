package org.openkepu.annualsummary.web;

import org.jspecify.annotations.Nullable;

/**
 * The hidden fields every form of a summary carries.
 *
 * @param parked the kept text the form was filled with, null for the usual form
 */
record SummaryKeys(
        @Nullable String token,
        @Nullable String version,
        @Nullable String parked) {

    /** The revision the form was made from; one that is no number fits none and is stale. */
    long shown() {
        return version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
    }
}
