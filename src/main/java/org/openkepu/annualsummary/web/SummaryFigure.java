package org.openkepu.annualsummary.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Figures;

/**
 * One figure of a summary, defined as everywhere ({@code docs/statistics.md}).
 *
 * @param code the mark {@code data-figure}
 * @param href the list with exactly that many rows, null where there is none
 */
record SummaryFigure(String code, long value, @Nullable String href) {

    private static final String LIST = "/office/activities?status=PUBLISHED";

    /** The figures a summary reports, in their order. */
    static List<SummaryFigure> of(Figures figures) {
        return List.of(
                new SummaryFigure("published", figures.published(), LIST),
                new SummaryFigure("complete", figures.complete(), LIST + "&complete=true"),
                new SummaryFigure("onTime", figures.onTime(), null),
                new SummaryFigure("foodSafety", figures.foodSafety(), LIST + "&foodSafety=true"),
                new SummaryFigure("personTimes", figures.personTimes(), null));
    }
}
