package org.openkepu.resource.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openkepu.resource.domain.ResourceForm;
import org.openkepu.resource.domain.ResourceKeeping;
import org.openkepu.resource.domain.ResourceKind;
import org.openkepu.resource.domain.ResourceShelf;
import org.openkepu.resource.domain.ResourceState;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Ids;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Pager;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The operator's resources: listed, drafted, changed, published one or many, withdrawn. */
@Controller
@RequestMapping(OperatorResourcePages.LIST)
class OperatorResourcesPage {

    private static final String ONE = "/{id:[0-9a-f-]{36}}";
    private static final int MOST = 100;

    private final ResourceKeeping keeping;
    private final ResourceShelf shelf;
    private final ResourceWords words;
    private final OperatorResourcePages pages;
    private final FormTokens tokens;
    private final Refused refused;

    OperatorResourcesPage(
            ResourceKeeping keeping,
            ResourceShelf shelf,
            ResourceWords words,
            OperatorResourcePages pages,
            FormTokens tokens,
            Refused refused) {
        this.keeping = keeping;
        this.shelf = shelf;
        this.words = words;
        this.pages = pages;
        this.tokens = tokens;
        this.refused = refused;
    }

    @GetMapping
    String list(@RequestParam MultiValueMap<String, String> asked, Locale language, Model model) {
        var query = new ResourceQuery(OperatorResourcePages.LIST, asked, List.of(), true, words);
        var listing = shelf.list(query.filter(), query.page());
        model.addAttribute("kinds", ResourceKind.values());
        model.addAttribute("states", ResourceState.values());
        model.addAttribute("provinces", words.provinces());
        model.addAttribute("years", shelf.years());
        model.addAttribute("asked", query.kept());
        model.addAttribute("ignored", query.ignored());
        model.addAttribute("total", listing.total());
        model.addAttribute("lines", words.of(listing.lines(), language));
        model.addAttribute("token", FormTokens.fresh());
        model.addAttribute("pager", Pager.of(listing.total(), listing.page(), ResourceShelf.PAGE_SIZE, query::page));
        return "resource/operator-resources";
    }

    @GetMapping("/new")
    String fresh(Locale language, Model model) {
        return pages.fresh(ResourceForm.EMPTY, language, model);
    }

    @PostMapping
    String draft(
            ResourceForm form,
            ResourceKeys keys,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (done(
                keys,
                actor,
                List.of("resource", form),
                model,
                response,
                () -> address(keeping.draft(form, actor, arrival)))) {
            return led(model, flash, "resource.drafted");
        }
        return pages.fresh(form, language, model);
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID id, Locale language, Model model) {
        return pages.show(id, null, language, model);
    }

    @PostMapping(ONE)
    String save(
            @PathVariable UUID id,
            ResourceForm form,
            ResourceKeys keys,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (done(keys, actor, List.of(id, form), model, response, () -> {
            keeping.change(id, form, keys.shown(), actor, arrival);
            return address(id);
        })) {
            return led(model, flash, "resource.saved");
        }
        return pages.show(id, form, language, model);
    }

    /** What is opened by its form's address leads to the resource. */
    @GetMapping({ONE + "/publication", ONE + "/withdrawal"})
    String turned(@PathVariable UUID id) {
        return "redirect:" + address(id);
    }

    @PostMapping(ONE + "/publication")
    String publish(
            @PathVariable UUID id,
            ResourceKeys keys,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (done(keys, actor, List.of(id, "publication"), model, response, () -> {
            keeping.publish(id, actor, arrival);
            return address(id);
        })) {
            return led(model, flash, "resource.published");
        }
        return pages.show(id, null, language, model);
    }

    @PostMapping(ONE + "/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            ResourceKeys keys,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (done(keys, actor, List.of(id, "withdrawal"), model, response, () -> {
            keeping.withdraw(id, actor, arrival);
            return address(id);
        })) {
            return led(model, flash, "resource.withdrawn");
        }
        return pages.show(id, null, language, model);
    }

    @GetMapping("/publication")
    String publications() {
        return "redirect:" + OperatorResourcePages.LIST;
    }

    /** Publishes those ticked, all or none. */
    @PostMapping("/publication")
    String publishAll(
            @RequestParam(required = false) @Nullable List<String> ids,
            ResourceKeys keys,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        List<UUID> chosen = (ids == null ? List.<String>of() : ids)
                .stream()
                        .limit(MOST)
                        .flatMap(id -> Ids.read(id).stream())
                        .distinct()
                        .toList();
        if (done(keys, actor, List.of("publication", chosen), model, response, () -> {
            keeping.publishAll(chosen, actor, arrival);
            return OperatorResourcePages.LIST;
        })) {
            return led(model, flash, chosen.isEmpty() ? "resource.none-chosen" : "resource.published.some");
        }
        return list(org.springframework.util.CollectionUtils.toMultiValueMap(java.util.Map.of()), language, model);
    }

    /** Does the work once; what is refused is told at its field or above the form, with its status. */
    private boolean done(
            ResourceKeys keys,
            Actor actor,
            Object content,
            Model model,
            HttpServletResponse response,
            Supplier<String> work) {
        try {
            model.addAttribute("location", tokens.once(keys.token(), actor.accountId(), content, work));
            return true;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
            model.addAttribute(
                    "stale", refusal instanceof RuleBroken rule && rule.code().equals("form.stale"));
            return false;
        }
    }

    private static String led(Model model, RedirectAttributes flash, String key) {
        flash.addFlashAttribute("flash", Flash.done(key));
        return "redirect:" + model.getAttribute("location");
    }

    private static String address(UUID id) {
        return OperatorResourcePages.LIST + "/" + id;
    }
}
