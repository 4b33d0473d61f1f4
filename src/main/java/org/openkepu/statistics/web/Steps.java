package org.openkepu.statistics.web;

import java.util.ArrayList;
import java.util.List;
import org.openkepu.activity.Funnel;
import org.openkepu.statistics.domain.Rate;

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
     */
    record Step(String code, long value, Rate ofPublished) {}

    static Steps of(Funnel funnel, boolean review) {
        var steps = new ArrayList<Step>();
        steps.add(new Step("drafts", funnel.drafts(), new Rate(0, 0)));
        if (review || funnel.inReview() > 0) {
            steps.add(new Step("inReview", funnel.inReview(), new Rate(0, 0)));
        }
        steps.add(step("published", funnel.published(), funnel));
        steps.add(step("supplemented", funnel.supplemented(), funnel));
        steps.add(step("summarised", funnel.summarised(), funnel));
        steps.add(step("complete", funnel.complete(), funnel));
        return new Steps(steps, steps.stream().mapToLong(Step::value).max().orElse(1));
    }

    private static Step step(String code, long value, Funnel funnel) {
        return new Step(code, value, new Rate(value, funnel.published()));
    }
}
