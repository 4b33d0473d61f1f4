package org.openkepu.activity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.CheckView;
import org.openkepu.activity.domain.FoodSafetyHint;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.ProblemTexts;
import org.openkepu.shared.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The check page: what would be submitted in words, what is missing with links, the difference and its price. */
@Component
class CheckPage {

    private final ActivityTexts words;
    private final PortalClock clock;
    private final Answers answers;
    private final ProblemTexts texts;

    CheckPage(ActivityTexts words, Answers answers, ProblemTexts texts, PortalClock clock) {
        this.words = words;
        this.clock = clock;
        this.answers = answers;
        this.texts = texts;
    }

    String show(CheckView view, Problems.@Nullable Line refusal, Locale language, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("token", FormTokens.fresh());
        model.addAttribute("deadline", Deadline.of(view.window(), clock.now()));
        FoodSafetyHint.offer(view.details(), view.campaign())
                .ifPresent(offer -> model.addAttribute("foodSafety", offer));
        model.addAttribute("dropToken", FormTokens.fresh());
        model.addAttribute(
                "crumbs", words.crumbs(view.activityId(), view.details().title(), "activity.check.title"));
        model.addAttribute("hostProblems", texts.of(view.hostProblems()));
        model.addAttribute("detailsProblems", texts.of(view.detailsProblems()));
        model.addAttribute("refusals", refusals(view, refusal));
        model.addAttribute("host", answers.of(view.host(), view.campaign(), language));
        model.addAttribute("details", answers.of(view.details(), view.campaign(), language));
        model.addAttribute(
                "changes",
                view.changes().stream()
                        .map(change -> words.change(change, view.campaign(), language))
                        .toList());
        return "activity/check";
    }

    private List<Problems.Line> refusals(CheckView view, Problems.@Nullable Line refusal) {
        var lines = new ArrayList<Problems.Line>();
        view.refusals().forEach(rule -> lines.addAll(texts.of(rule).all()));
        if (refusal != null && lines.stream().noneMatch(line -> line.code().equals(refusal.code()))) {
            lines.add(refusal);
        }
        return lines;
    }
}
