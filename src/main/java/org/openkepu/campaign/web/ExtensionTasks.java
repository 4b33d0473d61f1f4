package org.openkepu.campaign.web;

import java.util.List;
import org.openkepu.campaign.domain.ExtensionDesk;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.Sentence;
import org.openkepu.shared.web.OfficeTask;
import org.openkepu.shared.web.OfficeTasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How a body's late cases stand: asked for, and granted in its scope. */
@Component
@Order(4)
class ExtensionTasks implements OfficeTasks {

    private final ExtensionDesk desk;

    ExtensionTasks(ExtensionDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<OfficeTask> of(Actor actor, ArrivedAt arrival) {
        var standing = desk.standing(actor);
        return List.of(OfficeTask.place(
                "extensions",
                new Sentence("campaign.extension.task"),
                new Sentence("campaign.extension.task.text", standing.waiting(), standing.granted()),
                "/office/extensions"));
    }
}
