package org.openkepu.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.FilingDesk;
import org.openkepu.activity.domain.FilingLife;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.ProblemTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calling an activity off, copying it, and the bin of drafts. */
@Controller
class LifeController {

    private final FilingLife life;
    private final FilingDesk desk;
    private final FormTokens tokens;
    private final ActivityTexts words;
    private final ProblemTexts texts;

    LifeController(FilingLife life, FilingDesk desk, FormTokens tokens, ActivityTexts words, ProblemTexts texts) {
        this.life = life;
        this.desk = desk;
        this.tokens = tokens;
        this.words = words;
        this.texts = texts;
    }

    @GetMapping("/desk/activities/{id}/cancellation")
    String askReason(@PathVariable UUID id, Actor actor, ArrivedAt arrival, Model model) {
        var tasks = desk.tasks(id, actor, arrival);
        model.addAttribute("tasks", tasks);
        model.addAttribute("token", FormTokens.fresh());
        model.addAttribute("crumbs", words.crumbs(id, tasks.title(), "activity.cancel.title"));
        return "activity/cancellation";
    }

    @PostMapping("/desk/activities/{id}/cancellation")
    String cancel(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            ArrivedAt arrival,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            String location = tokens.once(token, actor.accountId(), "cancellation " + id + reason, () -> {
                life.cancel(id, reason, actor);
                return "/desk/activities/" + id;
            });
            flash.addFlashAttribute("flash", Flash.done("activity.cancel.done"));
            return "redirect:" + location;
        } catch (FormRefused refused) {
            model.addAttribute("problems", texts.of(refused.problems()));
            response.setStatus(422);
        } catch (RuleBroken refusal) {
            model.addAttribute("problems", texts.of(refusal));
            response.setStatus(refusal.code().startsWith("form.") ? 409 : 422);
        }
        model.addAttribute("reason", reason);
        return askReason(id, actor, arrival, model);
    }

    @PostMapping("/desk/activities/{id}/renewal")
    String renew(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            ArrivedAt arrival,
            RedirectAttributes flash) {
        flash.addFlashAttribute("flash", Flash.done("activity.renewed"));
        return "redirect:"
                + tokens.once(
                        token,
                        actor.accountId(),
                        "renewal " + id,
                        () -> "/desk/activities/" + life.renew(id, actor, arrival));
    }

    @PostMapping("/desk/activities/{id}/deletion")
    String delete(@PathVariable UUID id, Actor actor, ArrivedAt arrival, RedirectAttributes flash) {
        life.delete(id, actor, arrival);
        flash.addFlashAttribute("flash", Flash.done("activity.bin.deleted"));
        return "redirect:/desk";
    }

    @GetMapping("/desk/bin")
    String bin(Actor actor, ArrivedAt arrival, Model model) {
        model.addAttribute("deleted", life.bin(actor, arrival));
        return "activity/bin";
    }

    @PostMapping("/desk/activities/{id}/restoration")
    String restore(@PathVariable UUID id, Actor actor, ArrivedAt arrival, RedirectAttributes flash) {
        life.restore(id, actor, arrival);
        flash.addFlashAttribute("flash", Flash.done("activity.bin.restored"));
        return "redirect:/desk/activities/" + id;
    }
}
