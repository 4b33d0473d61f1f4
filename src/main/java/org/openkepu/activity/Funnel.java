package org.openkepu.activity;

/**
 * How far activities have come.
 *
 * @param drafts being typed, those in the bin left out; they count where they are being typed
 * @param inReview submitted and not yet approved, or returned; only in campaigns with review
 * @param published those that count
 * @param supplemented of the published ones, those with a supplement
 * @param summarised of the published ones, those with a summary
 * @param complete of the published ones, those with both
 */
public record Funnel(long drafts, long inReview, long published, long supplemented, long summarised, long complete) {}
