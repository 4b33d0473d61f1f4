package org.openkepu.activity.web;

import java.util.List;
import org.openkepu.activity.domain.TaskList;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.web.Crumb;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.ProblemTexts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The task list's page: what is so at the instant of arrival, and the sentence for whatever is not to be had then. */
@Component
class TasksPage {

    private final ProblemTexts texts;

    TasksPage(ProblemTexts texts) {
        this.texts = texts;
    }

    String show(TaskList tasks, ArrivedAt arrival, Model model) {
        model.addAttribute("tasks", tasks);
        model.addAttribute("now", arrival.instant());
        model.addAttribute("closed", tasks.filingWindow().isOverAt(arrival.instant()));
        model.addAttribute(
                "filingRefusals", texts.of("", tasks.filingRefusals()).all());
        model.addAttribute(
                "renewalRefusals", texts.of("begin", tasks.renewalRefusals()).all());
        model.addAttribute("token", FormTokens.fresh());
        model.addAttribute("deletionToken", FormTokens.fresh());
        model.addAttribute("crumbs", List.of(Crumb.page("activity.desk.title", "/desk"), here(tasks)));
        return "activity/tasks";
    }

    private static Crumb here(TaskList tasks) {
        return tasks.title() == null ? Crumb.page("activity.untitled", null) : Crumb.thing(tasks.title(), null);
    }
}
