package org.openkepu.activity;

import java.util.List;
import java.util.Map;
import org.openkepu.shared.Scope;

/**
 * Counts activities of a year inside a scope, exact at every moment; only published ones count ({@code docs/statistics.md}).
 * Every answer is one statement whose cost does not grow with the number of activities.
 */
public interface ActivityFigures {

    /** Everything published. */
    Figures total(int year, Scope scope);

    /**
     * The same by the values of a facet, in the order of the values, those without an activity left out. The lines add up to
     * {@link #total} whenever {@link Facet#addsUp}; by audience one activity may stand in several lines.
     */
    List<FigureLine> by(int year, Scope scope, Facet facet);

    /** From draft to complete. In the scope of a body only the drafts whose attribution is typed already are known. */
    Funnel funnel(int year, Scope scope);

    /** How many activities are in each state, every state named; drafts in the bin are left out. */
    Map<ActivityState, Long> states(int year, Scope scope);
}
