package org.openkepu.statistics.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Actor;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.ProblemTexts;
import org.openkepu.statistics.domain.BulletinAudience;
import org.openkepu.statistics.domain.BulletinKind;
import org.openkepu.statistics.domain.Bulletins;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the operator composes a bulletin: what it is about, how it would look now, for whom; published it stands for good. */
@Controller
@RequestMapping("/operator/bulletins")
class OperatorBulletinPage {

    private static final String BASE = "/operator/bulletins";

    private final Bulletins bulletins;
    private final BulletinView view;
    private final Campaigns campaigns;
    private final FormTokens tokens;
    private final ProblemTexts texts;
    private final MessageSource messages;

    OperatorBulletinPage(
            Bulletins bulletins,
            BulletinView view,
            Campaigns campaigns,
            FormTokens tokens,
            ProblemTexts texts,
            MessageSource messages) {
        this.bulletins = bulletins;
        this.view = view;
        this.campaigns = campaigns;
        this.tokens = tokens;
        this.texts = texts;
        this.messages = messages;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("kinds", BulletinKind.values());
        return view.list(bulletins.all(), BASE, model);
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        return view.page(bulletins.find(id), BASE, model);
    }

    @GetMapping("/{id}.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable UUID id, Locale language) throws IOException {
        return view.sheet(bulletins.find(id), language);
    }

    /** How a bulletin of a kind would look now, with the form that publishes it; without a kind there is nothing to show. */
    @GetMapping("/new")
    String compose(@RequestParam(required = false) @Nullable String kind, Locale language, Model model) {
        var chosen = BulletinKind.read(kind);
        if (chosen.isEmpty()) {
            return "redirect:" + BASE;
        }
        Campaign campaign = campaigns.current();
        String title = messages.getMessage(
                "statistics.bulletin.proposed." + chosen.get(), new Object[] {campaign.name()}, language);
        return preview(chosen.get(), new BulletinForm(kind, "ADMINS", title, null), language, model);
    }

    @PostMapping
    ModelAndView publish(BulletinForm form, Actor actor, Locale language, Model model, RedirectAttributes redirect) {
        var kind = BulletinKind.read(form.kind());
        if (kind.isEmpty()) {
            redirect.addFlashAttribute("flash", Flash.note("statistics.bulletin.choose"));
            return new ModelAndView("redirect:" + BASE);
        }
        try {
            BulletinForm.Read read = form.read(kind.get());
            String location = tokens.once(
                    form.token(),
                    actor.accountId(),
                    read,
                    () -> BASE + "/"
                            + bulletins.publish(
                                    campaigns.current(), read.kind(), read.audience(), read.title(), actor));
            redirect.addFlashAttribute("flash", Flash.done("statistics.bulletin.published"));
            return new ModelAndView("redirect:" + location);
        } catch (FormRefused refused) {
            model.addAttribute("problems", texts.of(refused.problems()));
            String page = preview(kind.get(), form, language, model);
            return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private String preview(BulletinKind kind, BulletinForm form, Locale language, Model model) {
        String title = form.heading() == null ? "" : form.heading();
        view.fill(bulletins.preview(campaigns.current(), kind, BulletinAudience.ADMINS, title), BASE, model);
        model.addAttribute("form", form);
        model.addAttribute("token", FormTokens.fresh());
        model.addAttribute("version", null);
        model.addAttribute("audiences", audiences(language));
        return "statistics/bulletin-new";
    }

    private Map<String, String> audiences(Locale language) {
        var names = new LinkedHashMap<String, String>();
        Arrays.stream(BulletinAudience.values())
                .forEach(one -> names.put(
                        one.name(), messages.getMessage("statistics.bulletin.audience." + one, null, language)));
        return names;
    }
}
