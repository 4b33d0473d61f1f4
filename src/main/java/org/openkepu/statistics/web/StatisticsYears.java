package org.openkepu.statistics.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityFigures;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Scope;
import org.springframework.stereotype.Component;

/** The years whose figures can be asked for: the current one, and earlier ones in which the scope had activities. */
@Component
class StatisticsYears {

    private final Campaigns campaigns;
    private final ActivityFigures figures;

    StatisticsYears(Campaigns campaigns, ActivityFigures figures) {
        this.campaigns = campaigns;
        this.figures = figures;
    }

    /** The campaign of a year, the current one where none is asked for or the year has none. */
    Campaign campaign(@Nullable String year) {
        return year == null || !year.matches("\\d{4}")
                ? campaigns.current()
                : campaigns.ofYear(Integer.parseInt(year)).orElseGet(campaigns::current);
    }

    /** Whether something was asked for that is no year with a campaign. */
    boolean ignores(@Nullable String year) {
        return year != null
                && !year.isBlank()
                && !year.equals(String.valueOf(campaign(year).year()));
    }

    /** The years to choose from, the latest first; a single one needs no choice. One statement a campaign. */
    List<Integer> choices(Scope scope) {
        return campaigns.all().stream()
                .filter(one ->
                        one.current() || !figures.total(one.year(), scope).isNone())
                .map(Campaign::year)
                .toList();
    }
}
