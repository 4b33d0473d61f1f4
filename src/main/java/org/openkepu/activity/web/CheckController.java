package org.openkepu.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.ActivityFiling;
import org.openkepu.activity.domain.FilingDesk;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.ProblemTexts;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Look over host and details once more, see what a change would alter, and submit (A5, A55). */
@Controller
@RequestMapping("/desk/activities/{id}")
class CheckController {

    private final ActivityFiling filing;
    private final FilingDesk desk;
    private final FormTokens tokens;
    private final CheckPage page;
    private final ProblemTexts texts;

    CheckController(ActivityFiling filing, FilingDesk desk, FormTokens tokens, CheckPage page, ProblemTexts texts) {
        this.filing = filing;
        this.desk = desk;
        this.tokens = tokens;
        this.page = page;
        this.texts = texts;
    }

    @GetMapping("/check")
    String show(@PathVariable UUID id, Actor actor, ArrivedAt arrival, Locale language, Model model) {
        return page.show(desk.check(id, actor, arrival), null, language, model);
    }

    @PostMapping("/submission")
    String submit(
            @PathVariable UUID id,
            Posted keys,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            String location = tokens.once(keys.token(), actor.accountId(), "submission " + id, () -> {
                var submission = filing.submit(id, keys.shown(), actor, arrival);
                return tasks(id)
                        + (submission.changedNothing() ? "?unchanged=true" : "/receipts/" + submission.receipt());
            });
            return "redirect:" + location;
        } catch (FormRefused refused) {
            return again(id, null, 422, actor, arrival, language, model, response);
        } catch (RuleBroken refusal) {
            int status = Refused.status(refusal.code());
            return again(id, refusal, status, actor, arrival, language, model, response);
        }
    }

    @PostMapping("/pending-change/deletion")
    String drop(
            @PathVariable UUID id,
            Posted keys,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            String location = tokens.once(keys.token(), actor.accountId(), "drop " + id, () -> {
                filing.dropPendingChange(id, keys.shown(), actor, arrival);
                return tasks(id);
            });
            flash.addFlashAttribute("flash", Flash.done("activity.check.dropped"));
            return "redirect:" + location;
        } catch (RuleBroken refusal) {
            return again(id, refusal, Refused.status(refusal.code()), actor, arrival, language, model, response);
        }
    }

    private String again(
            UUID id,
            @Nullable RuleBroken refusal,
            int status,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status);
        return page.show(
                desk.check(id, actor, arrival),
                refusal == null ? null : texts.of(refusal).all().get(0),
                language,
                model);
    }

    private static String tasks(UUID id) {
        return "/desk/activities/" + id;
    }
}
