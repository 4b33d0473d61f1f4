package org.openkepu.statistics.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityFigures;
import org.openkepu.activity.Facet;
import org.openkepu.activity.FigureLine;
import org.openkepu.activity.Figures;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.campaign.Campaign;
import org.openkepu.region.Region;
import org.openkepu.region.Regions;
import org.openkepu.registry.CertifiedUnits;
import org.openkepu.registry.UnitCategory;
import org.openkepu.shared.Scope;
import org.springframework.stereotype.Component;

/** Counts the lines of a bulletin: every unit of the register has its line, also the one that did nothing. */
@Component
class BulletinDrafting {

    private static final Comparator<Bulletin.Line> MOST_FIRST = Comparator.comparing(
                    Bulletin.Line::published, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Bulletin.Line::name);

    private final ActivityFigures figures;
    private final CertifiedUnits units;
    private final Authorities authorities;
    private final Regions regions;
    private final ExpectedValues expected;

    BulletinDrafting(
            ActivityFigures figures,
            CertifiedUnits units,
            Authorities authorities,
            Regions regions,
            ExpectedValues expected) {
        this.figures = figures;
        this.units = units;
        this.authorities = authorities;
        this.regions = regions;
        this.expected = expected;
    }

    /** The lines as they are now, in one statement over the figures. */
    List<Bulletin.Line> lines(Campaign campaign, BulletinKind kind) {
        return switch (kind) {
            case EDU_BASE -> byName(campaign, UnitCategory.EDU_BASE);
            case FREE_MUSEUM -> byName(campaign, UnitCategory.FREE_MUSEUM);
            case COUNTY -> byAttribution(campaign);
            case FOOD_SAFETY -> byProvince(campaign);
        };
    }

    private List<Bulletin.Line> byName(Campaign campaign, UnitCategory category) {
        Map<String, Figures> counted = counted(campaign, Facet.UNIT);
        return units.certified(category, campaign.activityFrom()).stream()
                .map(unit -> line(
                        unit.name(),
                        unit.regionCode(),
                        null,
                        counted.getOrDefault(unit.id().toString(), Figures.NONE)))
                .sorted(MOST_FIRST)
                .toList();
    }

    private List<Bulletin.Line> byAttribution(Campaign campaign) {
        Map<String, Figures> counted = counted(campaign, Facet.AUTHORITY);
        var lines = new ArrayList<Bulletin.Line>();
        Stream.of(UnitCategory.DEMO_COUNTY_1, UnitCategory.DEMO_COUNTY_2)
                .flatMap(category -> units.certified(category, campaign.activityFrom()).stream())
                .forEach(unit -> {
                    Optional<Authority> body =
                            Optional.ofNullable(unit.regionCode()).flatMap(authorities::ofRegion);
                    Figures found = body.map(
                                    one -> counted.getOrDefault(one.id().toString(), Figures.NONE))
                            .orElse(Figures.NONE);
                    lines.add(line(
                            body.map(Authority::name).orElse(unit.name()),
                            unit.regionCode(),
                            unit.category().name(),
                            found));
                });
        lines.sort(MOST_FIRST);
        return lines;
    }

    private List<Bulletin.Line> byProvince(Campaign campaign) {
        Map<String, Figures> counted = counted(campaign, Facet.PROVINCE);
        return expected.of(campaign, Scope.EVERYTHING, Breakdown.PROVINCE).stream()
                .map(code -> {
                    String name = regions.find(code).map(Region::name).orElse(code);
                    return code.equals(ExpectedValues.TAIWAN)
                            ? new Bulletin.Line(name, "", null, code, null, null, null, null)
                            : line(name, code, null, counted.getOrDefault(code, Figures.NONE));
                })
                .toList();
    }

    private Map<String, Figures> counted(Campaign campaign, Facet facet) {
        Map<String, Figures> counted = new HashMap<>();
        for (FigureLine line : figures.by(campaign.year(), Scope.EVERYTHING, facet)) {
            counted.put(line.value(), line.figures());
        }
        return counted;
    }

    private Bulletin.Line line(String name, @Nullable String regionCode, @Nullable String category, Figures found) {
        List<Region> path = regions.path(regionCode);
        return new Bulletin.Line(
                name,
                path.isEmpty() ? "" : regions.pathName(regionCode),
                category,
                path.isEmpty() ? null : path.get(0).code(),
                found.published(),
                found.complete(),
                found.foodSafety(),
                found.personTimes());
    }
}
