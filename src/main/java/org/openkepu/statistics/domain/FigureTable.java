package org.openkepu.statistics.domain;

import java.time.Instant;
import java.util.List;
import org.openkepu.activity.Figures;

/**
 * Figures by one breakdown at one instant: the one source of table, chart and sheet.
 *
 * @param total of everything in the scope; the sum of the rows wherever {@link Breakdown#addsUp}
 * @param cutOff the portal's instant of counting
 */
public record FigureTable(Breakdown by, List<Row> rows, Figures total, Instant cutOff) {

    /**
     * One row.
     *
     * @param value code, day or id; empty for activities without one
     */
    public record Row(String value, Figures figures) {}

    /**
     * Some of the rows under the total of all.
     *
     * @param from the first, from 0
     * @param to the one after the last
     */
    public FigureTable part(int from, int to) {
        return new FigureTable(by, rows.subList(from, to), total, cutOff);
    }
}
