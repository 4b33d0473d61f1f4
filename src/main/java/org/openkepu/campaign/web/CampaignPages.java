package org.openkepu.campaign.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openkepu.campaign.Campaign.Feature;
import org.openkepu.campaign.domain.CampaignEditing.Sheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills a campaign's page: what was typed where something was, else what is stored. */
@Component
class CampaignPages {

    private final MessageSource messages;

    CampaignPages(MessageSource messages) {
        this.messages = messages;
    }

    String fill(Sheet sheet, Model model) {
        var campaign = sheet.campaign();
        model.addAttribute("campaign", campaign);
        model.addAttribute("version", sheet.version());
        model.addAttribute("changes", sheet.changes());
        model.addAttribute("kinds", CampaignPage.kinds());
        model.addAttribute("features", features());
        model.addAttribute(
                "lists",
                Map.of(
                        "FORM", campaign.forms().size(),
                        "THEME", campaign.themes().size(),
                        "AUDIENCE", campaign.audiences().size()));
        if (!model.containsAttribute("data")) {
            model.addAttribute("data", CampaignTexts.form(campaign));
        }
        if (!model.containsAttribute("times")) {
            model.addAttribute("times", CampaignTexts.stages(campaign));
        }
        if (!model.containsAttribute("terms")) {
            model.addAttribute("terms", String.join("\n", campaign.foodSafetyTerms()));
        }
        if (!model.containsAttribute("stored")) {
            model.addAttribute("stored", List.of());
        }
        return "campaign/campaign";
    }

    private Map<String, String> features() {
        Map<String, String> named = new LinkedHashMap<>();
        for (Feature feature : Feature.values()) {
            named.put(
                    feature.name(),
                    messages.getMessage("campaign.feature." + feature, null, LocaleContextHolder.getLocale()));
        }
        return named;
    }
}
