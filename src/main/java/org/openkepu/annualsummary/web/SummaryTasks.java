package org.openkepu.annualsummary.web;

import java.util.List;
import org.openkepu.annualsummary.domain.SummaryDue;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.Sentence;
import org.openkepu.shared.web.OfficeTask;
import org.openkepu.shared.web.OfficeTasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The annual summary as a task: while it may be written and is not submitted as it stands (A22). */
@Component
@Order(2)
class SummaryTasks implements OfficeTasks {

    private final SummaryDue due;

    SummaryTasks(SummaryDue due) {
        this.due = due;
    }

    @Override
    public List<OfficeTask> of(Actor actor, ArrivedAt arrival) {
        return due.of(actor, arrival).stream()
                .map(open -> OfficeTask.due(
                        "summary",
                        new Sentence("annualsummary.task"),
                        open.submitted()
                                ? new Sentence("annualsummary.task.changed", open.lastSecond(), open.days())
                                : new Sentence("annualsummary.task.text", open.lastSecond(), open.days()),
                        "/office/summary"))
                .toList();
    }
}
