package org.openkepu.statistics.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Role;
import org.openkepu.shared.Sentence;
import org.openkepu.shared.web.Beijing;
import org.openkepu.shared.web.OfficeTask;
import org.openkepu.shared.web.OfficeTasks;
import org.openkepu.shared.web.StageLine;
import org.openkepu.statistics.domain.Dashboard;
import org.openkepu.statistics.domain.Dashboards;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A body's morning (issue 4): who it is here, how the stages stand, how many, how complete, what is wrong, what to do next. */
@Controller
class OfficePage {

    private final Dashboards dashboards;
    private final Campaigns campaigns;
    private final FigureNames names;
    private final TableViews views;
    private final List<OfficeTasks> work;
    private final PortalClock clock;
    private final Beijing beijing;

    OfficePage(
            Dashboards dashboards,
            Campaigns campaigns,
            FigureNames names,
            TableViews views,
            List<OfficeTasks> work,
            PortalClock clock,
            Beijing beijing) {
        this.dashboards = dashboards;
        this.campaigns = campaigns;
        this.names = names;
        this.views = views;
        this.work = work;
        this.clock = clock;
        this.beijing = beijing;
    }

    @GetMapping("/office")
    String dashboard(Actor actor, ArrivedAt arrival, Locale language, Model model) {
        Campaign campaign = campaigns.current();
        Dashboard found = dashboards.of(campaign, actor.scope());
        model.addAttribute("body", names.body(actor, language));
        model.addAttribute("scopeKey", "statistics.office.scope." + actor.role());
        model.addAttribute("campaignName", campaign.nameIn(language));
        model.addAttribute("stages", StageLine.at(clock.now(), stages(campaign)));
        model.addAttribute("figures", Shown.of(found.total(), FigureLinks.of(actor.role(), campaign)));
        model.addAttribute("before", found.before());
        model.addAttribute("earlier", campaign.year() - 1);
        model.addAttribute(
                "growth",
                found.before() == null
                        ? null
                        : Growth.against(
                                found.before().published(), found.total().published()));
        model.addAttribute(
                "funnel", Steps.of(found.funnel(), campaign.review(), FigureLinks.of(actor.role(), campaign)));
        model.addAttribute("tasks", tasks(found, actor, arrival));
        model.addAttribute("table", found.parts() == null ? null : views.of(found.parts(), campaign, actor, language));
        var nation = found.nation() == null ? null : views.nation(found.nation(), campaign, language);
        model.addAttribute("nation", nation);
        model.addAttribute("map", nation == null ? null : nation.map(actor.regionCode()));
        model.addAttribute("cutOff", beijing.second(found.cutOff()));
        return "statistics/office";
    }

    /** What is lacking everywhere first, which a city or county only reads; then what each module gives a managing body to do. */
    private List<OfficeTask> tasks(Dashboard found, Actor actor, ArrivedAt arrival) {
        boolean manages = actor.role() != Role.CITY_ADMIN && actor.role() != Role.COUNTY_ADMIN;
        var tasks = new ArrayList<OfficeTask>();
        tasks.add(OfficeTask.counted(
                "incomplete",
                new Sentence("statistics.task.incomplete"),
                new Sentence(manages ? "statistics.task.incomplete.text" : "statistics.task.incomplete.seen"),
                found.total().published() - found.total().complete(),
                manages ? "/office/readiness" : null));
        if (manages) {
            work.forEach(module -> tasks.addAll(module.of(actor, arrival)));
        }
        return tasks;
    }

    private static List<StageLine.Stage> stages(Campaign campaign) {
        return campaign.stages().stream()
                .map(stage ->
                        new StageLine.Stage(stage.kind().name(), stage.stage(), stage.opensAt(), stage.closesAt()))
                .toList();
    }
}
