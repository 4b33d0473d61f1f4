package org.openkepu.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.StageKind;
import org.openkepu.campaign.domain.CampaignEditing;
import org.openkepu.campaign.domain.CampaignEditing.Sheet;
import org.openkepu.campaign.domain.CampaignForm;
import org.openkepu.campaign.domain.OptionEditing;
import org.openkepu.campaign.domain.StagePlanning;
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

/** One year as data: its names, period, limits and switches, its stages, its words of food safety. */
@Controller
@RequestMapping("/operator/campaigns/{year:[0-9]{4}}")
class CampaignPage {

    private final CampaignEditing editing;
    private final StagePlanning planning;
    private final OptionEditing options;
    private final CampaignPages pages;
    private final Refused refused;

    CampaignPage(
            CampaignEditing editing,
            StagePlanning planning,
            OptionEditing options,
            CampaignPages pages,
            Refused refused) {
        this.planning = planning;
        this.options = options;
        this.editing = editing;
        this.pages = pages;
        this.refused = refused;
    }

    @GetMapping
    String show(@PathVariable int year, Model model) {
        return pages.fill(editing.find(year), model);
    }

    @GetMapping({"/stages", "/terms", "/current"})
    String backToTheCampaign(@PathVariable int year) {
        return "redirect:/operator/campaigns/" + year;
    }

    @PostMapping
    String change(
            @PathVariable int year,
            @ModelAttribute("form") CampaignForm form,
            @RequestParam(required = false) @Nullable String version,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        model.addAttribute("data", form);
        return saved(
                year,
                version,
                model,
                response,
                flash,
                shown -> editing.change(year, form, shown, actor),
                sheet -> CampaignTexts.storedData(sheet.campaign()));
    }

    @PostMapping("/stages")
    String changeStages(
            @PathVariable int year,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        model.addAttribute("times", typed);
        return saved(
                year,
                typed.get("version"),
                model,
                response,
                flash,
                shown -> planning.change(year, typed, shown, actor),
                sheet -> CampaignTexts.storedStages(sheet.campaign()));
    }

    @PostMapping("/terms")
    String changeTerms(
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String terms,
            @RequestParam(required = false) @Nullable String version,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        model.addAttribute("terms", terms);
        return saved(
                year,
                version,
                model,
                response,
                flash,
                shown -> options.changeTerms(year, terms, shown, actor),
                sheet -> List.of(new CampaignTexts.Stored(
                        "campaign.terms", String.join(" ", sheet.campaign().foodSafetyTerms()))));
    }

    @PostMapping("/current")
    String makeCurrent(
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String version,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return saved(
                year,
                version,
                model,
                response,
                flash,
                shown -> editing.makeCurrent(year, shown, actor),
                sheet -> List.of());
    }

    private String saved(
            int year,
            @Nullable String version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            LongConsumer work,
            java.util.function.Function<Sheet, List<CampaignTexts.Stored>> stored) {
        try {
            work.accept(shown(version));
            flash.addFlashAttribute("flash", Flash.done("campaign.saved"));
            return "redirect:/operator/campaigns/" + year;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
            if (refusal instanceof RuleBroken rule && rule.code().equals("form.stale")) {
                model.addAttribute("stored", stored.apply(editing.find(year)));
            }
        }
        return pages.fill(editing.find(year), model);
    }

    /** A version that is no number fits none. */
    static long shown(@Nullable String version) {
        return version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
    }

    static List<StageKind> kinds() {
        return List.of(StageKind.values());
    }
}
