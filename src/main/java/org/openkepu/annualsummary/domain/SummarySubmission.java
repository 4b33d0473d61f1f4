package org.openkepu.annualsummary.domain;

import java.time.Instant;
import java.util.List;
import org.openkepu.activity.Figures;

/**
 * One submission, frozen: the text, the figures of its moment and the documents.
 *
 * @param n its place among the body's submissions, from 1
 * @param arrivedAt when the server received it, portal time
 * @param digest SHA-256 over all of it, 64 hexadecimal digits
 * @param late whether an extension let it in after the stage's own end
 */
public record SummarySubmission(
        int n,
        Instant arrivedAt,
        String byName,
        String digest,
        boolean late,
        AnnualSummaryText text,
        Figures figures,
        List<SummaryFile> files) {}
