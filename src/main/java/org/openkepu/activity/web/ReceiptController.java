package org.openkepu.activity.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.FilingDesk;
import org.openkepu.activity.domain.FilingSubmission;
import org.openkepu.activity.domain.Receipt;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.web.QrPicture;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The receipt of a submission: number, Beijing time to the second, digest; the same one whenever it is opened. */
@Controller
@RequestMapping("/desk/activities/{id}")
class ReceiptController {

    private final FilingDesk desk;
    private final ActivityTexts words;

    ReceiptController(FilingDesk desk, ActivityTexts words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping("/receipt")
    String latestOfFiling(@PathVariable UUID id, Actor actor, Model model) {
        return show(latest(desk.receipts(id, actor), Receipt.Kind.FILING), model);
    }

    @GetMapping("/supplement/receipt")
    String latestOfSupplement(@PathVariable UUID id, Actor actor, Model model) {
        return show(latest(desk.receipts(id, actor), Receipt.Kind.SUPPLEMENT), model);
    }

    @GetMapping("/summary/receipt")
    String latestOfSummary(@PathVariable UUID id, Actor actor, Model model) {
        return show(latest(desk.receipts(id, actor), Receipt.Kind.SUMMARY), model);
    }

    @GetMapping("/receipts/{n:\\d{1,9}}")
    String numbered(
            @PathVariable UUID id,
            @PathVariable int n,
            @RequestParam(required = false) @Nullable String unchanged,
            Actor actor,
            Model model) {
        model.addAttribute("notice", unchanged == null ? null : FilingSubmission.NO_DIFFERENCE);
        return show(
                desk.receipts(id, actor).stream()
                        .filter(receipt -> receipt.n() == n)
                        .findFirst()
                        .orElseThrow(NotFound::new),
                model);
    }

    /** The picture on the receipts, of the owner's only: it leads to the public page. */
    @GetMapping(value = "/qr.svg", produces = "image/svg+xml")
    ResponseEntity<String> qr(@PathVariable UUID id, Actor actor) {
        Receipt receipt = latest(desk.receipts(id, actor), Receipt.Kind.FILING);
        return QrPicture.leadingTo(publicPage(receipt));
    }

    private static String publicPage(Receipt receipt) {
        return "/activities/" + receipt.number();
    }

    private static Receipt latest(List<Receipt> receipts, Receipt.Kind kind) {
        return receipts.stream()
                .filter(receipt -> receipt.kind() == kind)
                .reduce((before, after) -> after)
                .orElseThrow(NotFound::new);
    }

    private String show(Receipt receipt, Model model) {
        model.addAttribute("receipt", receipt);
        model.addAttribute("publicAddress", QrPicture.address(publicPage(receipt)));
        model.addAttribute("crumbs", words.crumbs(receipt.activityId(), receipt.title(), "activity.receipt.title"));
        return "activity/receipt";
    }
}
