package org.openkepu.activity.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ManagedActivities;
import org.openkepu.activity.OfficeFilter;
import org.openkepu.activity.OfficeLine;
import org.openkepu.activity.PublishedActivities;
import org.openkepu.activity.domain.Reminding;
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

/** 完整情况: what each published activity lacks for recommendation, and reminders of it by one press. */
@Controller
class OfficeReadinessController {

    private static final int MOST = 100;

    private final ManagedActivities activities;
    private final Reminding reminding;
    private final Campaigns campaigns;
    private final OfficeRows rows;
    private final FormTokens tokens;

    OfficeReadinessController(
            ManagedActivities activities,
            Reminding reminding,
            Campaigns campaigns,
            OfficeRows rows,
            FormTokens tokens) {
        this.activities = activities;
        this.reminding = reminding;
        this.campaigns = campaigns;
        this.rows = rows;
        this.tokens = tokens;
    }

    @GetMapping("/office/readiness")
    String show(@RequestParam(required = false) @Nullable String page, Actor actor, Model model) {
        int asked = page != null && page.matches("[1-9]\\d{0,2}") ? Integer.parseInt(page) : 1;
        OfficeFilter unready = OfficeFilter.unready(campaigns.current().year());
        var listing = activities.list(actor.scope(), unready, asked, null);
        List<UUID> ids = listing.lines().stream().map(OfficeLine::id).toList();
        model.addAttribute("base", OfficeBase.of(actor));
        model.addAttribute("total", listing.total());
        model.addAttribute("rows", rows.of(listing.lines()));
        model.addAttribute("reminded", reminding.remindedToday(ids));
        model.addAttribute("token", FormTokens.fresh());
        model.addAttribute(
                "pager",
                Pager.of(
                        listing.total(),
                        listing.page(),
                        Math.min(listing.pages(), PublishedActivities.LAST_NUMBERED_PAGE),
                        null,
                        number -> "/office/readiness?page=" + number));
        return "activity/office-readiness";
    }

    /** Where a reload after reminding leads. */
    @GetMapping("/office/readiness/reminders")
    String back() {
        return "redirect:/office/readiness";
    }

    @PostMapping("/office/readiness/reminders")
    String remind(
            @RequestParam(name = "id", required = false) @Nullable List<String> id,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            ArrivedAt arrival,
            RedirectAttributes flash) {
        List<UUID> ids = (id == null ? List.<String>of() : id)
                .stream()
                        .map(one -> Ids.read(one).orElseThrow(NotFound::new))
                        .distinct()
                        .toList();
        if (ids.size() > MOST) {
            throw new NotFound();
        }
        int[] reminded = {0};
        tokens.once(token, actor.accountId(), "reminders" + ids, () -> {
            reminded[0] = reminding.remindAll(ids, actor, arrival);
            return "/office/readiness";
        });
        flash.addFlashAttribute(
                "flash",
                Flash.done(
                        "office.batch.done.reminder",
                        Integer.toString(reminded[0]),
                        Integer.toString(ids.size() - reminded[0])));
        return "redirect:/office/readiness";
    }
}
