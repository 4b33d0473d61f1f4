package org.openkepu.recommendation.domain;

import java.util.List;
import org.openkepu.activity.Figures;
import org.openkepu.recommendation.BodyKind;
import org.openkepu.recommendation.RecommendationKind;

/**
 * Several formulas on the live figures of one kind of bodies, side by side.
 *
 * @param columns names of what is compared; the first is what the others are held against
 * @param sums places of all bodies together, by column
 */
public record Comparison(
        BodyKind bodies,
        RecommendationKind kind,
        List<String> columns,
        List<Row> rows,
        Figures total,
        List<Cell> sums) {

    /** One body. */
    public record Row(Body body, Figures figures, List<Cell> cells) {}

    /**
     * Places under one formula.
     *
     * @param more than under the first one; negative for fewer
     */
    public record Cell(int places, int more) {}
}
