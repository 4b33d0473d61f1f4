package org.openkepu.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.BatchDeciding;
import org.openkepu.activity.domain.BatchDeciding.Action;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Ids;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Several activities at once: what would be done line by line, one reason, then the effect. */
@Controller
@RequestMapping({"/office/activities/batch", "/operator/activities/batch"})
class OfficeBatchController {

    private final BatchDeciding batch;
    private final FormTokens tokens;
    private final Refused refused;

    OfficeBatchController(BatchDeciding batch, FormTokens tokens, Refused refused) {
        this.batch = batch;
        this.tokens = tokens;
        this.refused = refused;
    }

    @GetMapping
    String preview(
            @RequestParam(name = "id", required = false) @Nullable List<String> id,
            @RequestParam(required = false) @Nullable String action,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        if (id == null || id.isEmpty()) {
            flash.addFlashAttribute("flash", Flash.note("office.batch.none"));
            return "redirect:" + OfficeBase.of(actor) + "/activities";
        }
        Action chosen = action(action);
        var lines = batch.preview(ids(id), chosen, actor);
        model.addAttribute("base", OfficeBase.of(actor));
        model.addAttribute("action", chosen);
        model.addAttribute("code", code(chosen));
        model.addAttribute("lines", lines);
        model.addAttribute(
                "possible", lines.stream().filter(BatchDeciding.Line::possible).count());
        model.addAttribute("token", FormTokens.fresh());
        model.addAttribute(
                "crumbs", OfficeBase.crumbs(actor, org.openkepu.shared.web.Crumb.page("office.batch.title", null)));
        return "activity/office-batch";
    }

    @PostMapping
    String run(
            @RequestParam(name = "id", required = false) @Nullable List<String> id,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            ArrivedAt arrival,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (id == null || id.isEmpty()) {
            return preview(id, action, actor, model, flash);
        }
        Action chosen = action(action);
        List<UUID> ids = ids(id);
        try {
            int[] done = {-1};
            String location = tokens.once(token, actor.accountId(), chosen + ids.toString() + reason, () -> {
                done[0] = batch.run(ids, chosen, reason, actor, arrival);
                return OfficeBase.of(actor) + "/activities";
            });
            flash.addFlashAttribute(
                    "flash",
                    done[0] < 0
                            ? Flash.note("office.batch.repeated")
                            : Flash.done(
                                    "office.batch.done." + code(chosen),
                                    Integer.toString(done[0]),
                                    Integer.toString(ids.size() - done[0])));
            return "redirect:" + location;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
        }
        model.addAttribute("reason", reason);
        return preview(id, action, actor, model, flash);
    }

    /** The activities chosen; what is no id is nobody's activity. */
    private static List<UUID> ids(List<String> typed) {
        List<UUID> ids = typed.stream()
                .map(one -> Ids.read(one).orElseThrow(NotFound::new))
                .distinct()
                .toList();
        if (ids.size() > BatchDeciding.MOST) {
            throw new NotFound();
        }
        return ids;
    }

    private static Action action(@Nullable String code) {
        return Arrays.stream(Action.values())
                .filter(action -> code(action).equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String code(Action action) {
        return action.name().toLowerCase(Locale.ROOT);
    }
}
