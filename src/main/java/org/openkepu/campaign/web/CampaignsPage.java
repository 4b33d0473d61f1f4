package org.openkepu.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.domain.CampaignEditing;
import org.openkepu.campaign.domain.CampaignForm;
import org.openkepu.shared.Actor;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The years on record, and the next one made from the latest. */
@Controller
@RequestMapping("/operator/campaigns")
class CampaignsPage {

    private final CampaignEditing editing;
    private final FormTokens tokens;
    private final Refused refused;

    CampaignsPage(CampaignEditing editing, FormTokens tokens, Refused refused) {
        this.editing = editing;
        this.tokens = tokens;
        this.refused = refused;
    }

    @GetMapping
    String list(Model model) {
        return page(CampaignForm.EMPTY, model);
    }

    @PostMapping
    String createNext(
            @ModelAttribute("form") CampaignForm form,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            String address = tokens.once(
                    token, actor.accountId(), form, () -> "/operator/campaigns/" + editing.createNext(form, actor));
            flash.addFlashAttribute("flash", Flash.done("campaign.created"));
            return "redirect:" + address;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
        }
        return page(form, model);
    }

    private String page(CampaignForm form, Model model) {
        List<Campaign> all = editing.all();
        model.addAttribute("campaigns", all);
        model.addAttribute("next", all.get(0).year() + 1);
        model.addAttribute("latest", all.get(0).year());
        model.addAttribute("form", form);
        model.addAttribute("token", FormTokens.fresh());
        return "campaign/campaigns";
    }
}
