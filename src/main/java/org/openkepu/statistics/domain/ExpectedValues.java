package org.openkepu.statistics.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.openkepu.activity.Mode;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Choice;
import org.openkepu.region.Region;
import org.openkepu.region.RegionLevel;
import org.openkepu.region.Regions;
import org.openkepu.shared.Scope;
import org.springframework.stereotype.Component;

/** Which rows a table has even where nothing was counted, in the order people expect them. */
@Component
class ExpectedValues {

    static final String TAIWAN = "710000";

    private final Regions regions;

    ExpectedValues(Regions regions) {
        this.regions = regions;
    }

    /** Values in their order; empty where only what was counted is shown. */
    List<String> of(Campaign campaign, Scope scope, Breakdown by) {
        return switch (by) {
            case PROVINCE -> scope.line().isTerritory() ? List.of() : provinces();
            case CITY -> scope.line() == Scope.Line.PROVINCE ? below(scope, RegionLevel.CITY) : List.of();
            case COUNTY -> scope.line().isTerritory() ? below(scope, RegionLevel.COUNTY) : List.of();
            case THEME -> codes(campaign.themes());
            case FORM -> codes(campaign.forms());
            case AUDIENCE -> codes(campaign.audiences());
            case MODE -> Arrays.stream(Mode.values()).map(Mode::name).toList();
            case FOOD_SAFETY -> List.of("true", "false");
            case DAY -> days(campaign).map(LocalDate::toString).toList();
            case MONTH ->
                days(campaign)
                        .map(day -> YearMonth.from(day).toString())
                        .distinct()
                        .toList();
            case UNIT, AUTHORITY -> List.of();
        };
    }

    /** Every province-level division by code; 台湾省, which is in no picker, stands among them without figures. */
    private List<String> provinces() {
        return Stream.concat(
                        regions.children(null).stream().map(Region::code),
                        regions.find(TAIWAN).map(Region::code).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> below(Scope scope, RegionLevel level) {
        String from = String.valueOf(scope.regionCode());
        return under(from)
                .filter(region -> region.level() == level)
                .map(Region::code)
                .toList();
    }

    private Stream<Region> under(String code) {
        return regions.children(code).stream()
                .filter(region -> region.level() != RegionLevel.TOWNSHIP)
                .flatMap(region -> Stream.concat(Stream.of(region), under(region.code())));
    }

    private static Stream<LocalDate> days(Campaign campaign) {
        return campaign.activityFrom().datesUntil(campaign.activityTo().plusDays(1));
    }

    private static List<String> codes(List<Choice> choices) {
        return choices.stream().map(Choice::code).toList();
    }
}
