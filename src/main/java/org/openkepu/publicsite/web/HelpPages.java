package org.openkepu.publicsite.web;

import java.util.List;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.StageWindow;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The operating instructions, each rule explained with this year's numbers (A38–A57), whom to ask (A59), and the accessibility statement. */
@Controller
class HelpPages {

    private static final String FOOD_SAFETY = "食品安全";
    private static final String COUNTED = "食品安全：看懂配料表——社区营养科普讲座";
    private static final List<String> UNCOUNTED = List.of("食品健康讲座", "食安小卫士");

    private final Campaigns campaigns;
    private final Speech speech;

    HelpPages(Campaigns campaigns, Speech speech) {
        this.campaigns = campaigns;
        this.speech = speech;
    }

    /** One row of the table of stages; {@code from} is empty while it is not fixed. */
    record StageRow(String code, String nameKey, String from, String to) {}

    @GetMapping("/help")
    String help(Model model) {
        Campaign campaign = campaigns.current();
        model.addAttribute("campaignName", speech.name(campaign));
        model.addAttribute("period", speech.span(campaign.activityFrom(), campaign.activityTo()));
        model.addAttribute("foodSafety", FOOD_SAFETY);
        model.addAttribute("counted", COUNTED);
        model.addAttribute("uncounted", UNCOUNTED);
        model.addAttribute("editLimit", campaign.editLimit());
        model.addAttribute("peopleLimit", campaign.peopleLimit());
        model.addAttribute(
                "stageRows", campaign.stages().stream().map(this::row).toList());
        return "publicsite/help";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "publicsite/accessibility";
    }

    private StageRow row(StageWindow stage) {
        return new StageRow(
                stage.kind().name(),
                stage.stage().key(),
                stage.opensAt() == null ? "" : speech.second(stage.opensAt()),
                stage.lastSecond());
    }
}
