package org.openkepu.campaign.web;

import java.util.List;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.StageChange;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the changes of running stages; home, desk and office tell them. From memory, no statement. */
@ControllerAdvice
class StageNews {

    private final Campaigns campaigns;

    StageNews(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @ModelAttribute("stageNews")
    List<StageChange> news() {
        return campaigns.news();
    }
}
