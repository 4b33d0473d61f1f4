package org.openkepu.annualsummary;

import java.time.Instant;

/**
 * The operator reminded a body of its missing annual summary.
 *
 * @param year of the campaign
 * @param closesAt when the stage ends for the body, exclusive
 * @param at portal time
 */
public record SummaryReminder(int year, Instant closesAt, Instant at) {}
