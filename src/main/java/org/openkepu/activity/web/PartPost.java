package org.openkepu.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.openkepu.activity.domain.ActivityFiling;
import org.openkepu.activity.domain.FilingDesk;
import org.openkepu.activity.domain.Part;
import org.openkepu.activity.domain.PartText;
import org.openkepu.activity.domain.PartView;
import org.openkepu.activity.domain.SupplementText;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.ParkedTexts;
import org.openkepu.shared.web.ProblemTexts;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Saves a posted part: leads on with 303, or shows the form again with every character and why — 422 for what is wrong
 * or not allowed, 409 with both texts for a stale form or a token used for something else.
 */
@Component
class PartPost {

    private static final String IN_BIN = "activity.in-bin";

    private final ActivityFiling filing;
    private final FilingDesk desk;
    private final FormTokens tokens;
    private final PartPages pages;
    private final ProblemTexts texts;
    private final Answers answers;
    private final ParkedTexts parked;
    private final Campaigns campaigns;

    PartPost(
            ActivityFiling filing,
            FilingDesk desk,
            FormTokens tokens,
            PartPages pages,
            ProblemTexts texts,
            Answers answers,
            ParkedTexts parked,
            Campaigns campaigns) {
        this.filing = filing;
        this.desk = desk;
        this.tokens = tokens;
        this.pages = pages;
        this.texts = texts;
        this.answers = answers;
        this.parked = parked;
        this.campaigns = campaigns;
    }

    /** What was posted to a part's own address. */
    record Post(UUID id, Part part, PartText text, PartHelpers helpers, Posted keys) {}

    String save(
            Post post,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            String location = tokens.once(
                    post.keys().token(), actor.accountId(), List.of(post.id(), post.part(), post.text()), () -> {
                        filing.save(
                                post.id(), post.part(), post.text(), post.keys().shown(), actor, arrival);
                        parked.forget(actor.accountId(), post.keys().parked());
                        return PartPages.address(post.id(), post.part()) + pages.query(post.text(), post.helpers());
                    });
            flash.addFlashAttribute("flash", saved(post.text()));
            return "redirect:" + location;
        } catch (FormRefused refused) {
            model.addAttribute("problems", texts.of(refused.problems()));
            response.setStatus(422);
        } catch (RuleBroken refusal) {
            if (refusal.code().equals(IN_BIN)) {
                return binned(post, refusal, language, model, response);
            }
            boolean conflict = Refused.isConflict(refusal.code());
            response.setStatus(Refused.status(refusal.code()));
            model.addAttribute("conflict", conflict ? texts.of(refusal).all().get(0) : null);
        }
        PartView view = desk.part(post.id(), post.part(), actor, arrival);
        model.addAttribute("parkedId", post.keys().parked());
        model.addAttribute("differences", answers.between(view.text(), post.text(), view.campaign(), language));
        return pages.show(view, post.text(), post.helpers(), language, model);
    }

    /** The draft was thrown away meanwhile: what was typed stands on the page, to be copied once the draft is taken back. */
    private String binned(Post post, RuleBroken refusal, Locale language, Model model, HttpServletResponse response) {
        response.setStatus(Refused.status(refusal.code()));
        model.addAttribute("activityId", post.id());
        model.addAttribute("line", texts.of(refusal).all().get(0));
        model.addAttribute("typed", answers.of(post.text(), campaigns.current(), language));
        model.addAttribute("token", FormTokens.fresh());
        return "activity/binned";
    }

    /** What the next page says: rows that were merged are told, not only counted. */
    private static Flash saved(PartText text) {
        int doubles = text instanceof SupplementText supplement ? supplement.doubles() : 0;
        return doubles == 0
                ? Flash.done("activity.saved")
                : Flash.note("activity.people.merged", String.valueOf(doubles));
    }
}
