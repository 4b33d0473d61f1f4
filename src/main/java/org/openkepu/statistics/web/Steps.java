package org.openkepu.statistics.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Funnel;
import org.openkepu.statistics.domain.Rate;
import org.openkepu.statistics.web.FigureLinks.Part;

/**
 * The way from draft to complete, one bar a step.
 *
 * @param widest number of activities the longest bar stands for, at least 1
 */
record Steps(List<Step> steps, long widest) {

    /**
     * One step.
     *
     * @param ofPublished part of the published activities; nothing before publication
     * @param href the list behind it, null where there is none to be read
     */
    record Step(
            String code,
            long value,
            Rate ofPublished,
            @Nullable String href) {}

    static Steps of(Funnel funnel, boolean review, FigureLinks links) {
        var steps = new ArrayList<Step>();
        steps.add(new Step("drafts", funnel.drafts(), new Rate(0, 0), null));
        if (review || funnel.inReview() > 0) {
            steps.add(new Step("inReview", funnel.inReview(), new Rate(0, 0), null));
        }
        steps.add(step("published", funnel.published(), funnel, links.all(Part.PUBLISHED)));
        steps.add(step("supplemented", funnel.supplemented(), funnel, links.all(Part.SUPPLEMENTED)));
        steps.add(step("summarised", funnel.summarised(), funnel, links.all(Part.SUMMARISED)));
        steps.add(step("complete", funnel.complete(), funnel, links.all(Part.COMPLETE)));
        return new Steps(steps, steps.stream().mapToLong(Step::value).max().orElse(1));
    }

    private static Step step(String code, long value, Funnel funnel, @Nullable String href) {
        return new Step(code, value, new Rate(value, funnel.published()), href);
    }
}
