package org.openkepu.notification.web;

import org.openkepu.notification.domain.Inbox;
import org.openkepu.shared.Actor;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.web.Crumb;
import org.openkepu.shared.web.ParkedTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 消息: what is due and what was decided. */
@Controller
class InboxPage {

    private final Inbox inbox;
    private final ParkedTexts parked;
    private final PortalClock clock;

    InboxPage(Inbox inbox, ParkedTexts parked, PortalClock clock) {
        this.inbox = inbox;
        this.parked = parked;
        this.clock = clock;
    }

    @GetMapping("/account/inbox")
    String show(Actor actor, Model model) {
        model.addAttribute(
                "crumbs",
                java.util.List.of(
                        Crumb.page("account.title", "/account"), Crumb.page("notification.inbox.title", null)));
        model.addAttribute("messages", inbox.of(actor, clock.now()));
        model.addAttribute("parkedTexts", parked.of(actor.accountId()).size());
        return "notification/inbox";
    }
}
