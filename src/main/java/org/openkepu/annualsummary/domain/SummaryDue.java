package org.openkepu.annualsummary.domain;

import java.util.Optional;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows whether a body's annual summary is still to be submitted (A22). */
@Service
@Transactional(readOnly = true)
public class SummaryDue {

    private final AnnualSummaries summaries;

    SummaryDue(AnnualSummaries summaries) {
        this.summaries = summaries;
    }

    /**
     * A summary still to be submitted.
     *
     * @param submitted whether an earlier wording was
     * @param lastSecond of the stage, Beijing time
     * @param days whole days left
     */
    public record Open(boolean submitted, String lastSecond, long days) {}

    /** The own body's summary while it may be written and what is saved is not what was submitted. */
    public Optional<Open> of(Actor actor, ArrivedAt arrival) {
        SummaryView view = summaries.view(actor, arrival);
        boolean submitted = view.latest() != null;
        return view.mayWrite() && (!submitted || view.changed())
                ? Optional.of(new Open(
                        submitted,
                        view.window().lastSecond(),
                        view.window().leftAt(arrival.instant()).toDays()))
                : Optional.empty();
    }
}
