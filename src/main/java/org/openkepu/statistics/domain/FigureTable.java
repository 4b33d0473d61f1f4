package org.openkepu.statistics.domain;

import java.time.Instant;
import java.util.List;
import org.openkepu.activity.Figures;

/**
 * Figures by one breakdown at one instant: the one source of table, chart and sheet.
 *
 * @param total of everything in the scope; the sum of the rows wherever {@link Breakdown#addsUp}
 * @param folded how many further values the last row stands for, 0 when every value has its own
 * @param cutOff the portal's instant of counting
 */
public record FigureTable(Breakdown by, List<Row> rows, Figures total, int folded, Instant cutOff) {

    /** The value of the row that stands for the values beyond the longest table. */
    public static final String REST = "*";

    /**
     * One row.
     *
     * @param value code, day or id; empty for activities without one, {@link #REST} for the folded ones
     */
    public record Row(String value, Figures figures) {}
}
