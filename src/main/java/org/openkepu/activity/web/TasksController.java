package org.openkepu.activity.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.FilingDesk;
import org.openkepu.activity.domain.FilingSubmission;
import org.openkepu.activity.domain.TaskList;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.web.Crumb;
import org.openkepu.shared.web.FormTokens;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The task list of one filing: four parts, their deadlines and states, the edits left. */
@Controller
class TasksController {

    private final FilingDesk desk;

    TasksController(FilingDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/desk/activities/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String unchanged,
            Actor actor,
            ArrivedAt arrival,
            Model model) {
        var tasks = desk.tasks(id, actor, arrival);
        model.addAttribute("notice", unchanged == null ? null : FilingSubmission.NO_DIFFERENCE);
        model.addAttribute("tasks", tasks);
        model.addAttribute("now", arrival.instant());
        model.addAttribute("closed", tasks.filingWindow().isOverAt(arrival.instant()));
        model.addAttribute("token", FormTokens.fresh());
        model.addAttribute("deletionToken", FormTokens.fresh());
        model.addAttribute("crumbs", List.of(Crumb.page("activity.desk.title", "/desk"), here(tasks)));
        return "activity/tasks";
    }

    private static Crumb here(TaskList tasks) {
        return tasks.title() == null ? Crumb.page("activity.untitled", null) : Crumb.thing(tasks.title(), null);
    }
}
