package org.openkepu.annualsummary.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkepu.annualsummary.domain.AnnualSummaries;
import org.openkepu.annualsummary.domain.AnnualSummaryText;
import org.openkepu.annualsummary.domain.SummaryView;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Beijing;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.ParkedText;
import org.openkepu.shared.web.ParkedTexts;
import org.openkepu.shared.web.ProblemTexts;
import org.openkepu.shared.web.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 年度工作总结填报: a body writes its summary; what is refused is shown again with every character (A22). */
@Controller
@RequestMapping(SummaryPages.ADDRESS)
class SummaryController {

    private final AnnualSummaries summaries;
    private final SummaryPages pages;
    private final FormTokens tokens;
    private final ParkedTexts parking;
    private final ProblemTexts texts;
    private final Beijing beijing;

    SummaryController(
            AnnualSummaries summaries,
            SummaryPages pages,
            FormTokens tokens,
            ParkedTexts parking,
            ProblemTexts texts,
            Beijing beijing) {
        this.summaries = summaries;
        this.pages = pages;
        this.tokens = tokens;
        this.parking = parking;
        this.texts = texts;
        this.beijing = beijing;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String parked, Actor actor, ArrivedAt arrival, Model model) {
        SummaryView view = summaries.view(actor, arrival);
        return parked == null ? pages.show(view, view.summary().text(), model) : parked(view, parked, actor, model);
    }

    /** The text kept when the session had run out (trust F4): nothing is saved before its owner says so. */
    private String parked(SummaryView view, String id, Actor actor, Model model) {
        ParkedText parked = parking.find(actor.accountId(), id)
                .filter(text -> text.form().equals(SummaryPages.ADDRESS))
                .orElseThrow(NotFound::new);
        var typed = AnnualSummaryText.of(field -> first(parked.fields(), field));
        if (!String.valueOf(view.summary().revision()).equals(first(parked.fields(), "version"))) {
            conflict(view, typed, new RuleBroken("form.stale"), model);
        }
        model.addAttribute("parked", parked);
        model.addAttribute("parkedId", parked.id());
        return pages.show(view, typed, model);
    }

    @PostMapping
    String save(
            @RequestParam Map<String, String> posted,
            SummaryKeys keys,
            Actor actor,
            ArrivedAt arrival,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var text = AnnualSummaryText.of(posted::get);
        try {
            String location = tokens.once(keys.token(), actor.accountId(), List.of("annual summary", text), () -> {
                summaries.save(text, keys.shown(), actor, arrival);
                parking.forget(actor.accountId(), keys.parked());
                return SummaryPages.ADDRESS;
            });
            flash.addFlashAttribute("flash", Flash.done("annualsummary.saved"));
            return "redirect:" + location;
        } catch (FormRefused refused) {
            model.addAttribute("problems", texts.of(refused.problems()));
            response.setStatus(422);
        } catch (RuleBroken refusal) {
            response.setStatus(Refused.status(refusal.code()));
            if (Refused.isConflict(refusal.code())) {
                conflict(summaries.view(actor, arrival), text, refusal, model);
            }
        }
        model.addAttribute("parkedId", keys.parked());
        return pages.show(summaries.view(actor, arrival), text, model);
    }

    @GetMapping("/draft")
    String draft() {
        return "redirect:" + SummaryPages.ADDRESS;
    }

    /** Keeps what is being typed: raw text; answers the revision and the Beijing time of saving, or the rule that closed it. */
    @PostMapping("/draft")
    ResponseEntity<Map<String, Object>> keep(
            @RequestParam Map<String, String> posted, SummaryKeys keys, Actor actor, ArrivedAt arrival) {
        try {
            long version = summaries.keepTyped(AnnualSummaryText.of(posted::get), keys.shown(), actor, arrival);
            return ResponseEntity.ok(Map.of("version", version, "savedAt", beijing.clock(arrival.instant())));
        } catch (RuleBroken refusal) {
            var line = texts.of(refusal).all().get(0);
            return ResponseEntity.status(Refused.status(refusal.code()))
                    .body(Map.of("rule", line.code(), "text", line.text()));
        }
    }

    private void conflict(SummaryView view, AnnualSummaryText typed, RuleBroken refusal, Model model) {
        model.addAttribute("conflict", texts.of(refusal).all().get(0));
        model.addAttribute("differences", SummaryPages.between(view.summary().text(), typed));
    }

    private static @Nullable String first(Map<String, List<String>> fields, String name) {
        var values = fields.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }
}
