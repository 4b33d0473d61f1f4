package org.openkepu.account.web;

import org.openkepu.account.domain.CertificationQueue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the operator begins: what waits, and what there is to look after. */
@Controller
class OperatorPage {

    private final CertificationQueue queue;

    OperatorPage(CertificationQueue queue) {
        this.queue = queue;
    }

    @GetMapping("/operator")
    String home(Model model) {
        model.addAttribute("waiting", queue.countWaiting());
        model.addAttribute("grantsAtOnce", queue.grantsAtOnce());
        return "account/operator";
    }
}
