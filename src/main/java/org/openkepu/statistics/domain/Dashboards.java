package org.openkepu.statistics.domain;

import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityFigures;
import org.openkepu.activity.Figures;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.region.RegionLevel;
import org.openkepu.region.Regions;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Counts for the dashboards, all of one page at one moment and in a fixed number of statements. */
@Service
public class Dashboards {

    private final ActivityFigures figures;
    private final FigureTables tables;
    private final Campaigns campaigns;
    private final Regions regions;
    private final PortalClock clock;

    Dashboards(ActivityFigures figures, FigureTables tables, Campaigns campaigns, Regions regions, PortalClock clock) {
        this.figures = figures;
        this.tables = tables;
        this.campaigns = campaigns;
        this.regions = regions;
        this.clock = clock;
    }

    /** The dashboard of a scope in a campaign. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Dashboard of(Campaign campaign, Scope scope) {
        Breakdown parts = parts(scope);
        boolean wide = parts == Breakdown.PROVINCE;
        FigureTable table = parts == null ? null : tables.table(campaign, scope, parts);
        return new Dashboard(
                table == null ? figures.total(campaign.year(), scope) : table.total(),
                before(campaign, scope),
                figures.funnel(campaign.year(), scope),
                wide ? null : table,
                scope.line() == Scope.Line.CITY || scope.line() == Scope.Line.COUNTY
                        ? null
                        : wide && scope.line() == Scope.Line.EVERYTHING
                                ? table
                                : tables.table(campaign, Scope.EVERYTHING, Breakdown.PROVINCE),
                clock.now());
    }

    /** What stands around a table of the scope: months in place of parts, and the funnel; nothing of other years or places. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Dashboard around(Campaign campaign, Scope scope) {
        FigureTable months = tables.table(campaign, scope, Breakdown.MONTH);
        return new Dashboard(
                months.total(), null, figures.funnel(campaign.year(), scope), months, null, months.cutOff());
    }

    /** By what a scope is told apart first: its cities, or the counties of a place without any; null in a county. */
    public @Nullable Breakdown parts(Scope scope) {
        return switch (scope.line()) {
            case EVERYTHING, BODY -> Breakdown.PROVINCE;
            case PROVINCE -> hasCities(scope) ? Breakdown.CITY : Breakdown.COUNTY;
            case CITY -> Breakdown.COUNTY;
            case COUNTY -> null;
        };
    }

    /** What a table of the scope shows where nobody asks for anything. */
    public Breakdown first(Scope scope) {
        Breakdown parts = parts(scope);
        return parts == null ? Breakdown.THEME : parts;
    }

    private boolean hasCities(Scope scope) {
        return regions.children(scope.regionCode()).stream().anyMatch(region -> region.level() == RegionLevel.CITY);
    }

    private @Nullable Figures before(Campaign campaign, Scope scope) {
        return campaigns
                .ofYear(campaign.year() - 1)
                .map(earlier -> figures.total(earlier.year(), scope))
                .filter(earlier -> !earlier.isNone())
                .orElse(null);
    }
}
