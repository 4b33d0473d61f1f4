package org.openkepu.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.openkepu.activity.domain.FilingDesk;
import org.openkepu.activity.domain.Part;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 活动填报: what is held, when, where, how, for whom and under which body (A41–A46). */
@Controller
@RequestMapping("/desk/activities/{id}/details")
class DetailsController {

    private final FilingDesk desk;
    private final PartPages pages;
    private final PartPost posts;

    DetailsController(FilingDesk desk, PartPages pages, PartPost posts) {
        this.desk = desk;
        this.pages = pages;
        this.posts = posts;
    }

    @GetMapping
    String show(
            @PathVariable UUID id, PartHelpers helpers, Actor actor, ArrivedAt arrival, Locale language, Model model) {
        var view = desk.part(id, Part.DETAILS, actor, arrival);
        return pages.show(view, view.text(), helpers, language, model);
    }

    @PostMapping
    String save(
            @PathVariable UUID id,
            DetailsForm form,
            PartHelpers helpers,
            Posted keys,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var post = new PartPost.Post(id, Part.DETAILS, form.toText(), helpers, keys);
        return posts.save(post, actor, arrival, language, model, response, flash);
    }
}
