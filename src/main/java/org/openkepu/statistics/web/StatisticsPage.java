package org.openkepu.statistics.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Role;
import org.openkepu.shared.Scope;
import org.openkepu.statistics.domain.Breakdown;
import org.openkepu.statistics.domain.Dashboard;
import org.openkepu.statistics.domain.Dashboards;
import org.openkepu.statistics.domain.FigureTable;
import org.openkepu.statistics.domain.FigureTables;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Figures of the own scope by one breakdown: a page of its table and its chart, months and funnel; the operator's is the country's. */
@Controller
class StatisticsPage {

    /** Drawn upright where there is room: what has an order or short names. */
    private static final Set<Breakdown> COLUMNS = Set.of(Breakdown.DAY, Breakdown.MONTH, Breakdown.PROVINCE);

    private final FigureTables tables;
    private final Dashboards dashboards;
    private final StatisticsYears years;
    private final FigureNames names;
    private final TableViews views;

    StatisticsPage(
            FigureTables tables, Dashboards dashboards, StatisticsYears years, FigureNames names, TableViews views) {
        this.tables = tables;
        this.dashboards = dashboards;
        this.years = years;
        this.names = names;
        this.views = views;
    }

    @GetMapping({"/office/statistics", "/operator/statistics"})
    String show(
            @RequestParam(name = "by", required = false) @Nullable String asked,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String page,
            Actor actor,
            Locale language,
            Model model) {
        Campaign campaign = years.campaign(year);
        Scope scope = actor.scope();
        Optional<Breakdown> read = Breakdown.read(asked);
        Breakdown by = read.orElseGet(() -> dashboards.first(scope));
        String base = actor.role() == Role.OPERATOR ? "/operator/statistics" : "/office/statistics";
        String address = base + "?by=" + by.code() + (campaign.current() ? "" : "&year=" + campaign.year());
        FigureTable table = tables.table(campaign, scope, by);
        ShownLines lines = ShownLines.of(table, page, number -> address + "&page=" + number + "#table-title");
        TableView view = views.of(lines.of(table), campaign, actor, language);
        Dashboard around = dashboards.around(campaign, scope);
        model.addAttribute("ignored", asked != null && !asked.isBlank() && read.isEmpty() || years.ignores(year));
        model.addAttribute("years", years.choices(scope));
        model.addAttribute("year", campaign.current() ? null : campaign.year());
        model.addAttribute("shownYear", campaign.year());
        model.addAttribute("base", base);
        model.addAttribute("frozen", actor.role() != Role.CITY_ADMIN && actor.role() != Role.COUNTY_ADMIN);
        model.addAttribute("body", names.body(actor, language));
        model.addAttribute("campaignName", campaign.nameIn(language));
        model.addAttribute("choices", choices(scope));
        model.addAttribute("table", view);
        model.addAttribute("lines", lines);
        model.addAttribute("figures", Shown.of(table.total(), FigureLinks.of(actor.role(), campaign)));
        model.addAttribute("map", by == Breakdown.PROVINCE && !scope.line().isTerritory() ? view.map(null) : null);
        model.addAttribute("chart", COLUMNS.contains(by) ? "columns" : "bars");
        model.addAttribute(
                "months",
                by == Breakdown.MONTH || around.parts() == null
                        ? null
                        : views.of(around.parts(), campaign, actor, language));
        model.addAttribute(
                "funnel", Steps.of(around.funnel(), campaign.review(), FigureLinks.of(actor.role(), campaign)));
        return "statistics/statistics";
    }

    /** The breakdowns that tell something of a scope apart. */
    private List<String> choices(Scope scope) {
        return Arrays.stream(Breakdown.values())
                .filter(by -> !by.isPlace() || by.compareTo(dashboards.first(scope)) >= 0)
                .map(Breakdown::code)
                .toList();
    }
}
