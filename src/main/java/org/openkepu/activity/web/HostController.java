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

/** 主办单位填报: who holds the activity (A32–A38). */
@Controller
@RequestMapping("/desk/activities/{id}/host")
class HostController {

    private final FilingDesk desk;
    private final PartPages pages;
    private final PartPost posts;

    HostController(FilingDesk desk, PartPages pages, PartPost posts) {
        this.desk = desk;
        this.pages = pages;
        this.posts = posts;
    }

    @GetMapping
    String show(
            @PathVariable UUID id, PartHelpers helpers, Actor actor, ArrivedAt arrival, Locale language, Model model) {
        var view = desk.part(id, Part.HOST, actor, arrival);
        return pages.show(view, view.text(), helpers, language, model);
    }

    @PostMapping
    String save(
            @PathVariable UUID id,
            HostForm form,
            PartHelpers helpers,
            Posted keys,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var post = new PartPost.Post(id, Part.HOST, form.toText(), helpers, keys);
        return posts.save(post, actor, arrival, language, model, response, flash);
    }
}
