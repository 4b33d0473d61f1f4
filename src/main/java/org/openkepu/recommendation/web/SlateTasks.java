package org.openkepu.recommendation.web;

import java.util.List;
import org.openkepu.recommendation.domain.SlateDue;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.Sentence;
import org.openkepu.shared.web.OfficeTask;
import org.openkepu.shared.web.OfficeTasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The slate as a task: places left and days left, while it is open and not submitted (A23). */
@Component
@Order(3)
class SlateTasks implements OfficeTasks {

    private final SlateDue due;

    SlateTasks(SlateDue due) {
        this.due = due;
    }

    @Override
    public List<OfficeTask> of(Actor actor, ArrivedAt arrival) {
        return due.of(actor, arrival).stream()
                .map(open -> OfficeTask.due(
                        "slate",
                        new Sentence("recommendation.task"),
                        new Sentence(
                                "recommendation.task.text",
                                open.activities(),
                                open.units(),
                                open.lastSecond(),
                                open.days()),
                        "/office/slate"))
                .toList();
    }
}
