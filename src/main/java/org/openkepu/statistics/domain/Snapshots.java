package org.openkepu.statistics.domain;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.FigureLine;
import org.openkepu.campaign.Campaign;
import org.openkepu.region.Region;
import org.openkepu.region.Regions;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows frozen figures, to everybody those of the own scope. */
@Service
@Transactional(readOnly = true)
public class Snapshots {

    private final SnapshotRecords records;
    private final Dashboards dashboards;
    private final Regions regions;

    Snapshots(SnapshotRecords records, Dashboards dashboards, Regions regions) {
        this.records = records;
        this.dashboards = dashboards;
        this.regions = regions;
    }

    /** All of a campaign, the latest first. */
    public List<StatisticsSnapshot> of(Campaign campaign, Scope scope) {
        return records.all(campaign.id(), facet(scope), value(scope));
    }

    /** One; NotFound for none. */
    public StatisticsSnapshot find(Campaign campaign, UUID id, Scope scope) {
        return records.find(id, campaign.id(), facet(scope), value(scope)).orElseThrow(NotFound::new);
    }

    /** Its table by the places of the scope; null for a society or ministry, of which only the whole is frozen. */
    public @Nullable FigureTable table(StatisticsSnapshot snapshot, Scope scope) {
        Breakdown parts = dashboards.parts(scope);
        if (parts == null || scope.line() == Scope.Line.BODY) {
            return null;
        }
        List<FigureTable.Row> rows = records.lines(snapshot.id(), parts.facet().name()).stream()
                .filter(line -> isInside(line, scope))
                .map(line -> new FigureTable.Row(line.value(), line.figures()))
                .toList();
        return new FigureTable(parts, rows, snapshot.figures(), snapshot.frozenAt());
    }

    private boolean isInside(FigureLine line, Scope scope) {
        return scope.regionCode() == null
                || regions.path(line.value()).stream().map(Region::code).anyMatch(scope.regionCode()::equals);
    }

    private static String facet(Scope scope) {
        return switch (scope.line()) {
            case EVERYTHING -> "";
            case PROVINCE, CITY, COUNTY -> scope.line().name();
            case BODY -> "AUTHORITY";
        };
    }

    private static String value(Scope scope) {
        return Stream.of(scope.regionCode(), scope.authorityId())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }
}
