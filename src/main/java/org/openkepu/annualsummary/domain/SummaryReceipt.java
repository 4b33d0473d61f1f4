package org.openkepu.annualsummary.domain;

import java.time.Instant;

/**
 * What a body holds in hand after a submission.
 *
 * @param number year, the summary's number and the submission's place: {@code ZJ2022-0017-01}
 */
public record SummaryReceipt(
        int n, String number, String body, int year, Instant arrivedAt, String byName, String digest) {}
