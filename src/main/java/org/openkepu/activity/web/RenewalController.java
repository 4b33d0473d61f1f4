package org.openkepu.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.FilingDesk;
import org.openkepu.activity.domain.FilingLife;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 再办一次: copies an activity for a new one; what is refused is told on the task list it stands on. */
@Controller
class RenewalController {

    private final FilingLife life;
    private final FilingDesk desk;
    private final FormTokens tokens;
    private final TasksPage page;

    RenewalController(FilingLife life, FilingDesk desk, FormTokens tokens, TasksPage page) {
        this.life = life;
        this.desk = desk;
        this.tokens = tokens;
        this.page = page;
    }

    @PostMapping("/desk/activities/{id}/renewal")
    String renew(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            ArrivedAt arrival,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            String location = tokens.once(
                    token,
                    actor.accountId(),
                    "renewal " + id,
                    () -> "/desk/activities/" + life.renew(id, actor, arrival));
            flash.addFlashAttribute("flash", Flash.done("activity.renewed"));
            return "redirect:" + location;
        } catch (RuleBroken refusal) {
            Refused.answer(refusal, response);
            model.addAttribute("renewalRefused", true);
            return page.show(desk.tasks(id, actor, arrival), arrival, model);
        }
    }
}
