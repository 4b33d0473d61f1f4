package org.openkepu.activity.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.openkepu.activity.domain.FilingDesk;
import org.openkepu.activity.domain.FilingPrint;
import org.openkepu.activity.domain.Part;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole filing on one page for printing. */
@Controller
class PrintController {

    private final FilingDesk desk;
    private final FilingPrint print;
    private final Answers answers;
    private final ActivityTexts words;

    PrintController(FilingDesk desk, FilingPrint print, Answers answers, ActivityTexts words) {
        this.desk = desk;
        this.print = print;
        this.answers = answers;
        this.words = words;
    }

    /**
     * One part with what it says.
     *
     * @param draft whether it was never submitted
     */
    record Sheet(Part part, boolean draft, List<Answers.Answer> answers) {}

    @GetMapping("/desk/activities/{id}/print")
    String show(@PathVariable UUID id, Actor actor, ArrivedAt arrival, Locale language, Model model) {
        var tasks = desk.tasks(id, actor, arrival);
        model.addAttribute("tasks", tasks);
        model.addAttribute("crumbs", words.crumbs(id, tasks.title(), "activity.print.title"));
        model.addAttribute(
                "sheets",
                print.sheets(id, actor).stream()
                        .map(sheet -> new Sheet(
                                sheet.part(), !sheet.submitted(), answers.of(sheet.text(), tasks.campaign(), language)))
                        .toList());
        return "activity/print";
    }
}
