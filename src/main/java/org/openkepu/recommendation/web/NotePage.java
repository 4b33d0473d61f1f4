package org.openkepu.recommendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.recommendation.domain.NoteKeeping;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A body's remark about an activity it may recommend; nobody else reads it. */
@Controller
@RequestMapping("/office/slate/activities/{id}")
class NotePage {

    private final NoteKeeping notes;
    private final FormTokens tokens;
    private final Refused refused;

    NotePage(NoteKeeping notes, FormTokens tokens, Refused refused) {
        this.notes = notes;
        this.tokens = tokens;
        this.refused = refused;
    }

    @GetMapping
    String show(@PathVariable UUID id, Actor actor, Model model) {
        return page(id, null, actor, model);
    }

    @PostMapping
    String write(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            ArrivedAt arrival,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            String location = tokens.once(token, actor.accountId(), id + "|" + note, () -> {
                notes.write(id, note, actor, arrival);
                return SlateQuery.PATH + "#choose-activity";
            });
            flash.addFlashAttribute("flash", Flash.done("recommendation.note.kept"));
            return "redirect:" + location;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
            return page(id, note, actor, model);
        }
    }

    private String page(UUID id, @Nullable String typed, Actor actor, Model model) {
        NoteKeeping.Noted noted = notes.find(id, actor);
        model.addAttribute("activity", noted.activity());
        model.addAttribute("note", typed == null ? noted.note() : typed);
        model.addAttribute("fresh", new FreshTokens());
        model.addAttribute("crumbs", SlatePages.crumbs("recommendation.note"));
        return "recommendation/note";
    }
}
