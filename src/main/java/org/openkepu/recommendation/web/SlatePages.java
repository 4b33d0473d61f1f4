package org.openkepu.recommendation.web;

import java.util.List;
import org.openkepu.activity.Hosts;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.recommendation.domain.Choosing;
import org.openkepu.recommendation.domain.SlateDesk;
import org.openkepu.recommendation.domain.SlateView;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.Sentence;
import org.openkepu.shared.web.Crumb;
import org.openkepu.shared.web.ProblemTexts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of a body's slate. */
@Component
class SlatePages {

    private final SlateDesk desk;
    private final Choosing choosing;
    private final ProblemTexts texts;

    SlatePages(SlateDesk desk, Choosing choosing, ProblemTexts texts) {
        this.desk = desk;
        this.choosing = choosing;
        this.texts = texts;
    }

    /** The slate with the two lists to choose from, which only an open one has. */
    String slate(SlateQuery query, ChoiceForm form, Actor actor, ArrivedAt arrival, Model model) {
        SlateView view = fill(actor, arrival, model);
        Choosing.Page page = choosing.activities(actor, query.q(), query.all(), query.page(), query.after());
        Hosts.Page hosts = choosing.units(actor, query.uq(), query.unitPage());
        model.addAttribute("query", query);
        model.addAttribute("form", form);
        model.addAttribute("rows", page.rows());
        model.addAttribute("total", page.listing().total());
        model.addAttribute("pager", query.pager(page.listing()));
        model.addAttribute("hosts", hosts.hosts());
        model.addAttribute("hostTotal", hosts.total());
        model.addAttribute("hostPager", query.pager(hosts));
        model.addAttribute(
                "chosenHosts",
                view.units().stream().map(entry -> entry.line().hostId()).toList());
        model.addAttribute("notices", desk.notices(actor));
        return "recommendation/slate";
    }

    /** What of one kind stands on the slate, to be read. */
    String kind(RecommendationKind kind, Actor actor, ArrivedAt arrival, Model model) {
        fill(actor, arrival, model);
        model.addAttribute("kind", kind);
        model.addAttribute("crumbs", crumbs("recommendation.lines." + kind));
        return "recommendation/slate-kind";
    }

    /** What all pages of a slate show: the slate, its stage, fresh tokens for its forms. */
    SlateView fill(Actor actor, ArrivedAt arrival, Model model) {
        SlateView view = desk.own(actor);
        model.addAttribute("view", view);
        model.addAttribute("now", arrival.instant());
        model.addAttribute("closed", closed(view, arrival));
        model.addAttribute("fresh", new FreshTokens());
        return view;
    }

    /** The sentence of a stage that is not open, empty while it is. */
    private String closed(SlateView view, ArrivedAt arrival) {
        boolean open = view.window().isOpenAt(arrival.instant());
        if (open && view.fixed()) {
            return "";
        }
        boolean over = view.window().isOverAt(arrival.instant());
        var refusal = new RuleBroken(
                "stage.closed",
                view.window().stage(),
                open ? new Sentence("campaign.stage.not-fixed") : view.window().standingAt(arrival.instant()),
                new Sentence(over ? "campaign.stage.after.over" : "campaign.stage.after.coming"));
        return texts.of(refusal).all().get(0).text();
    }

    static List<Crumb> crumbs(String key) {
        return List.of(Crumb.page("recommendation.slate.title", SlateQuery.PATH), Crumb.page(key, null));
    }
}
