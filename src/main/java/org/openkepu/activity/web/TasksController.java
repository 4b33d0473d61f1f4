package org.openkepu.activity.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.FilingDesk;
import org.openkepu.activity.domain.FilingSubmission;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The task list of one filing: four parts, their deadlines and states, the edits left. */
@Controller
class TasksController {

    private final FilingDesk desk;
    private final TasksPage page;

    TasksController(FilingDesk desk, TasksPage page) {
        this.desk = desk;
        this.page = page;
    }

    @GetMapping("/desk/activities/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String unchanged,
            Actor actor,
            ArrivedAt arrival,
            Model model) {
        model.addAttribute("notice", unchanged == null ? null : FilingSubmission.NO_DIFFERENCE);
        return page.show(desk.tasks(id, actor, arrival), arrival, model);
    }
}
