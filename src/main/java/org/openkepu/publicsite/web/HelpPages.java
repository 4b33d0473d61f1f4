package org.openkepu.publicsite.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.StageWindow;
import org.openkepu.guidance.Guidance;
import org.openkepu.guidance.Markup;
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
    private final Guidance guidance;
    private final Speech speech;

    HelpPages(Campaigns campaigns, Guidance guidance, Speech speech) {
        this.guidance = guidance;
        this.campaigns = campaigns;
        this.speech = speech;
    }

    /** One row of the table of stages; {@code from} is empty while it is not fixed. */
    record StageRow(String code, String nameKey, String from, String to) {}

    /** What the operator wrote, in the reader's language. */
    record Written(UUID id, String title, List<Markup.Block> blocks) {}

    @GetMapping("/help")
    String help(Model model, Locale language) {
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
        model.addAttribute(
                "written",
                guidance.sections().stream()
                        .map(one -> new Written(one.id(), one.titleIn(language), one.blocksIn(language)))
                        .toList());
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
