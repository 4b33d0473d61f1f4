package org.openkepu.activity.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.DuplicateWork;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 疑似重复: pairs of activities that look the same; a repeated press does nothing more. */
@Controller
@RequestMapping("/office/duplicates")
class OfficeDuplicatesController {

    private static final String LIST = "redirect:/office/duplicates";

    private final DuplicateWork work;

    OfficeDuplicatesController(DuplicateWork work) {
        this.work = work;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String page, Actor actor, Model model) {
        long total = work.count(actor);
        int number = Pager.asked(page, total, DuplicateWork.PAGE_SIZE);
        model.addAttribute("base", OfficeBase.of(actor));
        model.addAttribute("total", total);
        model.addAttribute("pairs", work.page(actor, number));
        model.addAttribute(
                "pager", Pager.of(total, number, DuplicateWork.PAGE_SIZE, n -> "/office/duplicates?page=" + n));
        return "activity/office-duplicates";
    }

    /** Where a reload after a decision leads. */
    @GetMapping("/{earlier}/{later}/{answer:dismissal|request}")
    String back(@PathVariable UUID earlier, @PathVariable UUID later, @PathVariable String answer) {
        return LIST;
    }

    @PostMapping("/{earlier}/{later}/dismissal")
    String dismiss(
            @PathVariable UUID earlier,
            @PathVariable UUID later,
            Actor actor,
            ArrivedAt arrival,
            RedirectAttributes flash) {
        work.dismiss(earlier, later, actor, arrival);
        flash.addFlashAttribute("flash", Flash.done("office.duplicates.dismissed"));
        return LIST;
    }

    @PostMapping("/{earlier}/{later}/request")
    String ask(
            @PathVariable UUID earlier,
            @PathVariable UUID later,
            Actor actor,
            ArrivedAt arrival,
            RedirectAttributes flash) {
        work.askCancellation(earlier, later, actor, arrival);
        flash.addFlashAttribute("flash", Flash.done("office.duplicates.asked"));
        return LIST;
    }
}
