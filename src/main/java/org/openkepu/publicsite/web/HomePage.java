package org.openkepu.publicsite.web;

import org.openkepu.activity.ActivityFilter;
import org.openkepu.activity.PublishedActivities;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.web.StageLine;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page (A1): the campaign with its notice, theme and stages, search, the count and the latest activities. */
@Controller
class HomePage {

    private static final int LATEST = 6;

    private final Campaigns campaigns;
    private final PublishedActivities activities;
    private final ActivityCards cards;
    private final Speech speech;
    private final PortalClock clock;

    HomePage(
            Campaigns campaigns,
            PublishedActivities activities,
            ActivityCards cards,
            Speech speech,
            PortalClock clock) {
        this.campaigns = campaigns;
        this.activities = activities;
        this.cards = cards;
        this.speech = speech;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        Campaign campaign = campaigns.current();
        var latest = activities.list(ActivityFilter.ofYear(campaign.year()), 1, null);
        model.addAttribute("campaignName", speech.name(campaign));
        model.addAttribute("theme", campaign.theme());
        model.addAttribute("notice", campaign.notice());
        model.addAttribute(
                "noticeDay",
                campaign.notice() == null
                        ? ""
                        : speech.dayWithYear(campaign.notice().date()));
        model.addAttribute("period", speech.span(campaign.activityFrom(), campaign.activityTo()));
        model.addAttribute(
                "mainWeek",
                campaign.mainWeekFrom() == null || campaign.mainWeekTo() == null
                        ? null
                        : speech.span(campaign.mainWeekFrom(), campaign.mainWeekTo()));
        model.addAttribute("stages", stages(campaign));
        model.addAttribute("published", activities.countOf(campaign.year()));
        model.addAttribute(
                "latest", cards.of(latest.lines().stream().limit(LATEST).toList()));
        return "publicsite/home";
    }

    private StageLine stages(Campaign campaign) {
        return StageLine.at(
                clock.now(),
                campaign.stages().stream()
                        .map(stage -> new StageLine.Stage(
                                stage.kind().name(), stage.stage(), stage.opensAt(), stage.closesAt()))
                        .toList());
    }
}
