package org.openkepu.demo;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.activity.ActivityLine;
import org.openkepu.activity.PublishedActivities;
import org.openkepu.campaign.Campaigns;
import org.openkepu.region.Regions;
import org.openkepu.resource.CaseEntries;
import org.openkepu.resource.CaseEntry;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows the samples of the two years before among the resources, marked as samples and never as commended. */
@Component
@Order(300)
@ConditionalOnProperty("openkepu.demo")
class SampleResources implements ApplicationRunner {

    private final CaseEntries cases;
    private final PublishedActivities activities;
    private final Campaigns campaigns;
    private final Regions regions;

    SampleResources(CaseEntries cases, PublishedActivities activities, Campaigns campaigns, Regions regions) {
        this.cases = cases;
        this.activities = activities;
        this.campaigns = campaigns;
        this.regions = regions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (cases.existSamples()) {
            return;
        }
        int year = campaigns.current().year();
        cases.enterSamples(Stream.of(year - 2, year - 1).flatMap(this::samples).toList());
    }

    private Stream<CaseEntry> samples(int year) {
        var filter = ActivityFilter.ofYear(year);
        int pages = activities.list(filter, 1, null).pages();
        return IntStream.rangeClosed(1, pages)
                .mapToObj(page -> activities.list(filter, page, null).lines())
                .flatMap(List::stream)
                .filter(ActivityLine::sample)
                .flatMap(line -> entry(year, line).stream());
    }

    private java.util.Optional<CaseEntry> entry(int year, ActivityLine line) {
        return activities
                .find(line.number())
                .map(activity -> new CaseEntry(
                        year,
                        line.title(),
                        line.unitName(),
                        regions.path(line.regionCode()).stream()
                                .findFirst()
                                .map(region -> region.code())
                                .orElse(null),
                        activity.form(),
                        null,
                        activity.description(),
                        line.number()));
    }
}
