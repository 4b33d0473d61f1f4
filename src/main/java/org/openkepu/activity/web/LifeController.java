package org.openkepu.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.Deleted;
import org.openkepu.activity.domain.FilingDesk;
import org.openkepu.activity.domain.FilingLife;
import org.openkepu.activity.domain.TaskList;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormStamps;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.ParkedText;
import org.openkepu.shared.web.ParkedTexts;
import org.openkepu.shared.web.ProblemTexts;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calling an activity off, and the bin of drafts. */
@Controller
class LifeController {

    private final FilingLife life;
    private final FilingDesk desk;
    private final FormTokens tokens;
    private final FormStamps stamps;
    private final ParkedTexts parking;
    private final ActivityTexts words;
    private final Refused refused;
    private final ProblemTexts texts;

    LifeController(
            FilingLife life,
            FilingDesk desk,
            FormTokens tokens,
            FormStamps stamps,
            ParkedTexts parking,
            ActivityTexts words,
            Refused refused,
            ProblemTexts texts) {
        this.life = life;
        this.desk = desk;
        this.tokens = tokens;
        this.stamps = stamps;
        this.parking = parking;
        this.words = words;
        this.refused = refused;
        this.texts = texts;
    }

    @GetMapping("/desk/activities/{id}/cancellation")
    String askReason(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String parked,
            Actor actor,
            ArrivedAt arrival,
            Model model) {
        var tasks = desk.tasks(id, actor, arrival);
        if (parked != null) {
            ParkedText kept = parking.find(actor.accountId(), parked)
                    .filter(text -> text.form().equals(cancellation(id)))
                    .orElseThrow(NotFound::new);
            model.addAttribute("parked", kept);
            model.addAttribute("parkedId", kept.id());
            model.addAttribute("reason", String.join("", kept.fields().getOrDefault("reason", List.of())));
        }
        return ask(id, tasks, model);
    }

    private String ask(UUID id, TaskList tasks, Model model) {
        model.addAttribute("tasks", tasks);
        model.addAttribute("refusals", texts.of("", tasks.cancelRefusals()).all());
        model.addAttribute("stamp", stamps.stamp(cancellation(id), "activity.cancel.title"));
        model.addAttribute("token", FormTokens.fresh());
        model.addAttribute("crumbs", words.crumbs(id, tasks.title(), "activity.cancel.title"));
        return "activity/cancellation";
    }

    @PostMapping("/desk/activities/{id}/cancellation")
    String cancel(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Posted keys,
            Actor actor,
            ArrivedAt arrival,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            String location = tokens.once(keys.token(), actor.accountId(), "cancellation " + id + reason, () -> {
                life.cancel(id, reason, keys.shown(), actor);
                parking.forget(actor.accountId(), keys.parked());
                return tasks(id);
            });
            flash.addFlashAttribute("flash", Flash.done("activity.cancel.done"));
            return "redirect:" + location;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
        }
        model.addAttribute("reason", reason);
        model.addAttribute("parkedId", keys.parked());
        return ask(id, desk.tasks(id, actor, arrival), model);
    }

    @PostMapping("/desk/activities/{id}/deletion")
    String delete(@PathVariable UUID id, Posted keys, Actor actor, ArrivedAt arrival, RedirectAttributes flash) {
        String location = tokens.once(keys.token(), actor.accountId(), "deletion " + id, () -> {
            life.delete(id, actor, arrival);
            return "/desk";
        });
        flash.addFlashAttribute("flash", Flash.done("activity.bin.deleted"));
        return "redirect:" + location;
    }

    @GetMapping("/desk/bin")
    String bin(Actor actor, ArrivedAt arrival, Model model) {
        var deleted = life.bin(actor, arrival);
        model.addAttribute("deleted", deleted);
        model.addAttribute(
                "tokens", deleted.stream().collect(Collectors.toMap(Deleted::id, one -> FormTokens.fresh())));
        return "activity/bin";
    }

    @PostMapping("/desk/activities/{id}/restoration")
    String restore(@PathVariable UUID id, Posted keys, Actor actor, ArrivedAt arrival, RedirectAttributes flash) {
        String location = tokens.once(keys.token(), actor.accountId(), "restoration " + id, () -> {
            life.restore(id, actor, arrival);
            return tasks(id);
        });
        flash.addFlashAttribute("flash", Flash.done("activity.bin.restored"));
        return "redirect:" + location;
    }

    private static String tasks(UUID id) {
        return "/desk/activities/" + id;
    }

    private static String cancellation(UUID id) {
        return tasks(id) + "/cancellation";
    }
}
