package org.openkepu.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Choice;
import org.openkepu.campaign.domain.CampaignEditing;
import org.openkepu.campaign.domain.OptionEditing;
import org.openkepu.campaign.domain.OptionsForm;
import org.openkepu.shared.Actor;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One option list of a year: entries renamed, retired, added; a code once given is never taken away. */
@Controller
@RequestMapping("/operator/campaigns/{year:[0-9]{4}}/options/{list:FORM|THEME|AUDIENCE}")
class CampaignOptionsPage {

    private final CampaignEditing editing;
    private final OptionEditing options;
    private final Refused refused;

    CampaignOptionsPage(CampaignEditing editing, OptionEditing options, Refused refused) {
        this.options = options;
        this.editing = editing;
        this.refused = refused;
    }

    /** One entry as its row shows it; {@code stored} differs from what was typed only after a refusal. */
    record Row(String code, String position, String name, String nameEn, boolean retired, String stored) {}

    @GetMapping
    String show(@PathVariable int year, @PathVariable String list, Model model) {
        return page(year, list, null, model);
    }

    @PostMapping
    String change(
            @PathVariable int year,
            @PathVariable String list,
            @ModelAttribute("form") OptionsForm form,
            @RequestParam(required = false) @Nullable String version,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            options.change(year, list, form, CampaignPage.shown(version), actor);
            flash.addFlashAttribute("flash", Flash.done("campaign.saved"));
            return "redirect:/operator/campaigns/" + year + "/options/" + list;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
        }
        return page(year, list, form, model);
    }

    private String page(int year, String list, @Nullable OptionsForm typed, Model model) {
        var sheet = editing.find(year);
        List<Choice> known = OptionEditing.options(sheet.campaign(), list);
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < known.size(); at++) {
            Choice one = known.get(at);
            boolean retired = typed == null
                    ? one.retired()
                    : typed.retired() != null && typed.retired().contains(one.code());
            rows.add(new Row(
                    one.code(),
                    at(typed == null ? null : typed.positions(), at, String.valueOf(at + 1)),
                    typed == null ? one.name() : at(typed.names(), at, one.name()),
                    typed == null ? one.nameEn() : at(typed.namesEn(), at, one.nameEn()),
                    retired,
                    one.name()));
        }
        model.addAttribute("campaign", sheet.campaign());
        model.addAttribute("version", sheet.version());
        model.addAttribute("list", list);
        model.addAttribute("rows", rows);
        model.addAttribute("typed", typed);
        return "campaign/options";
    }

    private static String at(@Nullable List<String> texts, int at, String otherwise) {
        return texts != null && at < texts.size() ? texts.get(at) : otherwise;
    }
}
