package org.openkepu.statistics.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Figures;
import org.openkepu.statistics.domain.Rate;
import org.openkepu.statistics.web.FigureLinks.Part;

/**
 * One figure with its mark, its definition by the same code, and the list behind it.
 *
 * @param code the mark {@code data-figure}
 * @param of what it is a part of, null for one that is no part
 */
record Shown(
        String code,
        long value,
        @Nullable Rate of,
        @Nullable String href) {

    /** The figures at the head of dashboards and tables. */
    static List<Shown> of(Figures figures, FigureLinks links) {
        return List.of(
                new Shown("published", figures.published(), null, links.all(Part.PUBLISHED)),
                new Shown(
                        "complete",
                        figures.complete(),
                        new Rate(figures.complete(), figures.published()),
                        links.all(Part.COMPLETE)),
                new Shown(
                        "onTime",
                        figures.onTime(),
                        new Rate(figures.onTime(), figures.complete()),
                        links.all(Part.ON_TIME)),
                new Shown(
                        "foodSafety",
                        figures.foodSafety(),
                        new Rate(figures.foodSafety(), figures.published()),
                        links.all(Part.FOOD_SAFETY)),
                new Shown("personTimes", figures.personTimes(), null, null));
    }
}
