package org.openkepu.recommendation.web;

import org.openkepu.recommendation.domain.SlateDesk;
import org.openkepu.recommendation.domain.SlateView;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A slate before and after its submission: the check, the receipt, and the 推荐汇总表 to print, sign and stamp. */
@Controller
@RequestMapping("/office/slate")
class SlateReceiptPage {

    private final SlatePages pages;
    private final SlateDesk desk;

    SlateReceiptPage(SlatePages pages, SlateDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/check")
    String check(Actor actor, ArrivedAt arrival, Model model) {
        pages.fill(actor, arrival, model);
        model.addAttribute("crumbs", SlatePages.crumbs("recommendation.check.title"));
        return "recommendation/check";
    }

    @GetMapping("/print")
    String print(Actor actor, ArrivedAt arrival, Model model) {
        pages.fill(actor, arrival, model);
        model.addAttribute("crumbs", SlatePages.crumbs("recommendation.print.title"));
        return "recommendation/print";
    }

    /** The receipt of the latest submission. */
    @GetMapping("/receipt")
    String latest(Actor actor) {
        SlateView view = desk.own(actor);
        var submission = view.submission();
        return "redirect:" + SlateQuery.PATH + (submission == null ? "" : "/receipts/" + submission.n());
    }

    @GetMapping("/receipts/{n:[0-9]{1,6}}")
    String receipt(@PathVariable int n, Actor actor, ArrivedAt arrival, Model model) {
        model.addAttribute("receipt", desk.submission(n, actor));
        pages.fill(actor, arrival, model);
        model.addAttribute("crumbs", SlatePages.crumbs("recommendation.receipt.title"));
        return "recommendation/receipt";
    }
}
