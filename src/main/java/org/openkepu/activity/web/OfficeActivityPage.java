package org.openkepu.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.OfficeDesk;
import org.openkepu.activity.domain.OfficeView;
import org.openkepu.activity.domain.PartText;
import org.openkepu.shared.Actor;
import org.openkepu.shared.web.Crumb;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one activity for those who answer for it; a refused decision shows it again with everything typed. */
@Component
class OfficeActivityPage {

    private static final String PAGE = "activity/office-activity";

    private final OfficeDesk desk;
    private final Answers answers;
    private final ActivityTexts words;
    private final Refused refused;

    OfficeActivityPage(OfficeDesk desk, Answers answers, ActivityTexts words, Refused refused) {
        this.desk = desk;
        this.answers = answers;
        this.words = words;
        this.refused = refused;
    }

    String show(UUID id, Actor actor, Locale language, Model model) {
        OfficeView view = desk.view(id, actor);
        model.addAttribute("base", OfficeBase.of(actor));
        model.addAttribute("view", view);
        model.addAttribute("host", say(view.host(), view, language));
        model.addAttribute("details", say(view.details(), view, language));
        model.addAttribute("summary", say(view.summary(), view, language));
        model.addAttribute(
                "waiting",
                view.waiting().stream()
                        .map(change -> words.change(change, view.campaign(), language))
                        .toList());
        model.addAttribute("token", FormTokens.fresh());
        model.addAttribute("crumbs", OfficeBase.crumbs(actor, Crumb.thing(view.title(), null)));
        return PAGE;
    }

    /**
     * The page after a refused decision.
     *
     * @param form which form was refused
     * @param typed what stood in it
     */
    String refused(
            UUID id,
            String form,
            @Nullable String typed,
            RuntimeException refusal,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        refused.tell(refusal, model, response);
        model.addAttribute("refused", form);
        model.addAttribute("typed", typed);
        return show(id, actor, language, model);
    }

    private List<Answers.Answer> say(@Nullable PartText text, OfficeView view, Locale language) {
        return text == null ? List.of() : answers.of(text, view.campaign(), language);
    }
}
