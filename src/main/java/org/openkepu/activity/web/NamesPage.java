package org.openkepu.activity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.UnboundNames;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Ids;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.Texts;
import org.openkepu.shared.reference.ReferenceRevisions;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 未匹配名录的单位名称: the work list of an office for its scope, and of the operator for all. */
@Controller
class NamesPage {

    private static final String OFFICE = "/office/names";
    private static final String OPERATOR = "/operator/registry/names";

    private final UnboundNames names;
    private final ReferenceRevisions revisions;
    private final Refused refused;

    NamesPage(UnboundNames names, ReferenceRevisions revisions, Refused refused) {
        this.names = names;
        this.revisions = revisions;
        this.refused = refused;
    }

    @GetMapping({OFFICE, OPERATOR})
    String list(@RequestParam(defaultValue = "") String after, Actor actor, HttpServletRequest request, Model model) {
        String from = Texts.isMalformed(after) ? "" : after;
        var listing = names.list(actor.scope(), from);
        model.addAttribute("listing", listing);
        model.addAttribute("after", from);
        model.addAttribute("address", address(request));
        return "activity/names";
    }

    @GetMapping({OFFICE + "/binding", OFFICE + "/refusal", OPERATOR + "/binding", OPERATOR + "/refusal"})
    String back(HttpServletRequest request) {
        return "redirect:" + address(request);
    }

    @PostMapping({OFFICE + "/binding", OPERATOR + "/binding"})
    String bind(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String unitId,
            @RequestParam(defaultValue = "") String after,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        try {
            int bound = names.bind(actor.scope(), name, unit(name, unitId), actor);
            revisions.follow();
            flash.addFlashAttribute("flash", Flash.done("activity.names.bound", name, String.valueOf(bound)));
            return again(request, after, flash);
        } catch (RuleBroken refusal) {
            refused.tell(refusal, model, response);
            return list(after, actor, request, model);
        }
    }

    @PostMapping({OFFICE + "/refusal", OPERATOR + "/refusal"})
    String refuse(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String unitId,
            @RequestParam(defaultValue = "") String after,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes flash) {
        names.refuse(actor.scope(), name, unit(name, unitId), actor);
        flash.addFlashAttribute("flash", Flash.done("activity.names.refused", name));
        return again(request, after, flash);
    }

    private static String again(HttpServletRequest request, String after, RedirectAttributes flash) {
        if (!after.isEmpty() && !Texts.isMalformed(after)) {
            flash.addAttribute("after", after);
        }
        return "redirect:" + address(request);
    }

    private static UUID unit(String name, @Nullable String unitId) {
        return Ids.read(unitId).filter(id -> !Texts.isMalformed(name)).orElseThrow(NotFound::new);
    }

    private static String address(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/operator") ? OPERATOR : OFFICE;
    }
}
