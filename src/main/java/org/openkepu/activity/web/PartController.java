package org.openkepu.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.FilingDesk;
import org.openkepu.activity.domain.Part;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the four parts: 主办单位填报, 活动填报, 补充活动信息, 活动总结 (A31). */
@Controller
@RequestMapping("/desk/activities/{id}/{part:host|details|supplement|summary}")
class PartController {

    private final FilingDesk desk;
    private final PartPages pages;
    private final ParkedPart parking;
    private final PartPost posts;

    PartController(FilingDesk desk, PartPages pages, ParkedPart parking, PartPost posts) {
        this.desk = desk;
        this.pages = pages;
        this.parking = parking;
        this.posts = posts;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @PathVariable String part,
            @RequestParam(required = false) @Nullable String parked,
            PartHelpers helpers,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model) {
        var view = desk.part(id, Part.ofSlug(part), actor, arrival);
        return parked == null
                ? pages.show(view, view.text(), helpers, language, model)
                : parking.show(view, parked, actor, language, model);
    }

    @PostMapping
    String save(
            @PathVariable UUID id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> posted,
            PartHelpers helpers,
            Posted keys,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var text = PartForms.read(Part.ofSlug(part), posted);
        var post = new PartPost.Post(id, Part.ofSlug(part), text, helpers, keys);
        return posts.save(post, actor, arrival, language, model, response, flash);
    }
}
