package org.openkepu.activity.web;

import org.openkepu.activity.ActivityFilters;
import org.openkepu.activity.ManagedActivities;
import org.openkepu.activity.OfficeListing;
import org.openkepu.activity.OfficeSort;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of a body's activities: filters as chips in a shareable address, order, pages with a true total, batches. */
@Controller
class OfficeListController {

    private final Campaigns campaigns;
    private final ManagedActivities activities;
    private final ActivityFilters filters;
    private final OfficeFilterForm form;
    private final OfficeRows rows;

    OfficeListController(
            Campaigns campaigns,
            ManagedActivities activities,
            ActivityFilters filters,
            OfficeFilterForm form,
            OfficeRows rows) {
        this.campaigns = campaigns;
        this.activities = activities;
        this.filters = filters;
        this.form = form;
        this.rows = rows;
    }

    @GetMapping({"/office/activities", "/operator/activities"})
    String list(@RequestParam MultiValueMap<String, String> asked, Actor actor, Model model) {
        Campaign campaign = campaigns.current();
        String base = OfficeBase.of(actor);
        var query = new OfficeListQuery(base + "/activities", asked, campaign, actor.scope(), filters);
        OfficeListing listing = activities.list(actor.scope(), query.filter(), query.page(), query.after());
        model.addAttribute("base", base);
        model.addAttribute("rows", rows.of(listing.lines()));
        model.addAttribute("total", listing.total());
        model.addAttribute("totalKey", listing.more() ? "publicsite.activities.more" : "publicsite.activities.total");
        model.addAttribute("unsorted", listing.more() && query.filter().sort() != OfficeSort.NEWEST);
        model.addAttribute("sheet", query.sheet());
        model.addAttribute("pager", query.pager(listing));
        int year = query.filter().common().year();
        model.addAttribute("campaign", campaigns.ofYear(year).orElse(campaign));
        form.fill(model, query, campaign, actor.scope());
        return "activity/office-list";
    }
}
