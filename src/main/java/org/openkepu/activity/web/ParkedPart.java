package org.openkepu.activity.web;

import java.util.Locale;
import org.openkepu.activity.domain.PartView;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.ParkedText;
import org.openkepu.shared.web.ParkedTexts;
import org.openkepu.shared.web.ProblemTexts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.CollectionUtils;
import org.springframework.util.MultiValueMap;

/**
 * Shows a part's form with the text that was kept when the session had run out (trust F4): nothing is saved before its
 * owner says so, and what was saved elsewhere meanwhile is shown beside it.
 */
@Component
class ParkedPart {

    private final ParkedTexts parking;
    private final PartPages pages;
    private final ProblemTexts texts;
    private final Answers answers;

    ParkedPart(ParkedTexts parking, PartPages pages, ProblemTexts texts, Answers answers) {
        this.parking = parking;
        this.pages = pages;
        this.texts = texts;
        this.answers = answers;
    }

    String show(PartView view, String id, Actor actor, Locale language, Model model) {
        ParkedText parked = parking.find(actor.accountId(), id)
                .filter(text -> text.form().equals(PartPages.address(view.activityId(), view.part())))
                .orElseThrow(NotFound::new);
        MultiValueMap<String, String> posted = CollectionUtils.toMultiValueMap(parked.fields());
        var typed = PartForms.read(view.part(), posted);
        if (!String.valueOf(view.version()).equals(posted.getFirst("version"))) {
            model.addAttribute(
                    "conflict", texts.of(new RuleBroken("form.stale")).all().get(0));
            model.addAttribute("differences", answers.between(view.text(), typed, view.campaign(), language));
        }
        model.addAttribute("parked", parked);
        model.addAttribute("parkedId", parked.id());
        var helpers = new PartHelpers(
                posted.getFirst("regionProvince"), posted.getFirst("regionCity"), posted.getFirst("authorityName"));
        return pages.show(view, typed, helpers, language, model);
    }
}
