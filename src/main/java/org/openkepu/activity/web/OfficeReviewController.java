package org.openkepu.activity.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.ReviewQueue;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.Ids;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 审核: what waits for approval, approved one by one on its page or several at once. */
@Controller
class OfficeReviewController {

    private final ReviewQueue queue;
    private final Campaigns campaigns;
    private final OfficeRows rows;
    private final FormTokens tokens;

    OfficeReviewController(ReviewQueue queue, Campaigns campaigns, OfficeRows rows, FormTokens tokens) {
        this.queue = queue;
        this.campaigns = campaigns;
        this.rows = rows;
        this.tokens = tokens;
    }

    /** One row with what an approval depends on. */
    record Entry(OfficeRows.Row row, String choice) {}

    @GetMapping({"/office/review", "/operator/review"})
    String show(@RequestParam(required = false) @Nullable String page, Actor actor, Model model) {
        String base = OfficeBase.of(actor);
        long total = queue.count(actor);
        int number = Pager.asked(page, total, ReviewQueue.PAGE_SIZE);
        model.addAttribute("base", base);
        model.addAttribute("total", total);
        model.addAttribute("reviewing", campaigns.current().review());
        model.addAttribute(
                "entries", queue.page(actor, number).stream().map(this::entry).toList());
        model.addAttribute("token", FormTokens.fresh());
        model.addAttribute("pager", Pager.of(total, number, ReviewQueue.PAGE_SIZE, n -> base + "/review?page=" + n));
        return "activity/office-review";
    }

    /** Where a reload after approving several leads. */
    @GetMapping({"/office/review/approval", "/operator/review/approval"})
    String back(Actor actor) {
        return "redirect:" + OfficeBase.of(actor) + "/review";
    }

    @PostMapping({"/office/review/approval", "/operator/review/approval"})
    String approve(
            @RequestParam(name = "id", required = false) @Nullable List<String> id,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            ArrivedAt arrival,
            RedirectAttributes flash) {
        String address = OfficeBase.of(actor) + "/review";
        if (id == null || id.isEmpty()) {
            flash.addFlashAttribute("flash", Flash.note("office.batch.none"));
            return "redirect:" + address;
        }
        Map<UUID, Long> shown = shown(id);
        int[] done = {-1};
        tokens.once(token, actor.accountId(), "approval" + id, () -> {
            done[0] = queue.approveAll(shown, actor, arrival);
            return address;
        });
        flash.addFlashAttribute(
                "flash",
                done[0] < 0
                        ? Flash.note("office.batch.repeated")
                        : Flash.done(
                                "office.review.done",
                                Integer.toString(done[0]),
                                Integer.toString(shown.size() - done[0])));
        return "redirect:" + address;
    }

    private Entry entry(ReviewQueue.Waiting waiting) {
        var row = rows.of(List.of(waiting.office())).get(0);
        return new Entry(row, row.id() + "." + waiting.revision());
    }

    /** Each choice is an id with the revision shown; what is none is nobody's activity. */
    private static Map<UUID, Long> shown(List<String> choices) {
        var shown = new LinkedHashMap<UUID, Long>();
        for (String choice : choices) {
            String[] parts = choice.split("\\.", 2);
            UUID id = Ids.read(parts[0]).orElseThrow(NotFound::new);
            boolean revision = parts.length == 2 && parts[1].matches("\\d{1,18}");
            shown.put(id, revision ? Long.valueOf(parts[1]) : -1L);
        }
        return shown;
    }
}
