package org.openkepu.activity.web;

import org.jspecify.annotations.Nullable;
import org.openkepu.account.Accounts;
import org.openkepu.activity.domain.DeskList;
import org.openkepu.shared.Actor;
import org.openkepu.shared.web.Pager;
import org.openkepu.shared.web.ParkedTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 我的活动: a person's own activities. */
@Controller
class DeskController {

    private final DeskList desk;
    private final Accounts accounts;
    private final ParkedTexts parked;

    DeskController(DeskList desk, Accounts accounts, ParkedTexts parked) {
        this.desk = desk;
        this.accounts = accounts;
        this.parked = parked;
    }

    @GetMapping("/desk")
    String list(@RequestParam(required = false) @Nullable String page, Actor actor, Model model) {
        long total = desk.count(actor);
        int shown = Pager.asked(page, total, DeskList.PAGE_SIZE);
        model.addAttribute("total", total);
        model.addAttribute("lines", desk.page(actor, shown));
        model.addAttribute("page", Pager.of(total, shown, DeskList.PAGE_SIZE, n -> "/desk?page=" + n));
        model.addAttribute("parkedTexts", parked.of(actor.accountId()).size());
        model.addAttribute("certification", accounts.certificationOf(actor.accountId()));
        return "activity/desk";
    }
}
