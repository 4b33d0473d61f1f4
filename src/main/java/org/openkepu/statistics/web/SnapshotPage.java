package org.openkepu.statistics.web;

import java.util.Locale;
import java.util.UUID;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Role;
import org.openkepu.statistics.domain.FigureTable;
import org.openkepu.statistics.domain.Snapshots;
import org.openkepu.statistics.domain.StatisticsSnapshot;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Frozen figures of the own scope: month by month and stage by stage, each with its table of places. */
@Controller
class SnapshotPage {

    private final Snapshots snapshots;
    private final Campaigns campaigns;
    private final FigureNames names;
    private final TableViews views;

    SnapshotPage(Snapshots snapshots, Campaigns campaigns, FigureNames names, TableViews views) {
        this.snapshots = snapshots;
        this.campaigns = campaigns;
        this.names = names;
        this.views = views;
    }

    @GetMapping({"/office/statistics/snapshots", "/operator/statistics/snapshots"})
    String all(Actor actor, Locale language, Model model) {
        Campaign campaign = campaigns.current();
        fill(actor, language, model);
        model.addAttribute("snapshots", snapshots.of(campaign, actor.scope()));
        return "statistics/snapshots";
    }

    @GetMapping({"/office/statistics/snapshots/{id}", "/operator/statistics/snapshots/{id}"})
    String one(@PathVariable UUID id, Actor actor, Locale language, Model model) {
        Campaign campaign = campaigns.current();
        StatisticsSnapshot found = snapshots.find(campaign, id, actor.scope());
        FigureTable table = snapshots.table(found, actor.scope());
        fill(actor, language, model);
        model.addAttribute("snapshot", found);
        model.addAttribute("figures", Shown.of(found.figures(), FigureLinks.NONE));
        model.addAttribute("table", table == null ? null : views.frozen(table, campaign, actor.scope(), language));
        return "statistics/snapshot";
    }

    private void fill(Actor actor, Locale language, Model model) {
        model.addAttribute("body", names.body(actor, language));
        model.addAttribute("base", actor.role() == Role.OPERATOR ? "/operator/statistics" : "/office/statistics");
    }
}
