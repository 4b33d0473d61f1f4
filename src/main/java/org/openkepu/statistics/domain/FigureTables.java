package org.openkepu.statistics.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openkepu.activity.ActivityFigures;
import org.openkepu.activity.FigureLine;
import org.openkepu.activity.Figures;
import org.openkepu.campaign.Campaign;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Scope;
import org.openkepu.statistics.domain.FigureTable.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the tables of figures: every place and option of the scope has its row, also the one where nothing happens. */
@Service
public class FigureTables {

    private final ActivityFigures figures;
    private final ExpectedValues expected;
    private final HostNames names;
    private final PortalClock clock;

    FigureTables(ActivityFigures figures, ExpectedValues expected, HostNames names, PortalClock clock) {
        this.figures = figures;
        this.expected = expected;
        this.names = names;
        this.clock = clock;
    }

    /** The whole table of a scope by a breakdown; total and rows are of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public FigureTable table(Campaign campaign, Scope scope, Breakdown by) {
        var cutOff = clock.now();
        Map<String, Figures> counted = new HashMap<>();
        for (FigureLine line : figures.by(campaign.year(), scope, by.facet())) {
            counted.merge(by == Breakdown.MONTH ? month(line.value()) : line.value(), line.figures(), Figures::plus);
        }
        Figures total = by.addsUp()
                ? counted.values().stream().reduce(Figures.NONE, Figures::plus)
                : figures.total(campaign.year(), scope);
        List<Row> rows = ordered(expected.of(campaign, scope, by), counted, order(by, campaign));
        return new FigureTable(by, rows, total, cutOff);
    }

    /** {@code 2022-09} of {@code 2022-09-17}. */
    private static String month(String day) {
        return day.substring(0, Math.min(7, day.length()));
    }

    /** Units and bodies with the most activities first, then by name, asked for only where they are as many; all else as it is. */
    private Comparator<Row> order(Breakdown by, Campaign campaign) {
        var most = Comparator.comparingLong((Row row) -> -row.figures().published());
        var known = new HashMap<String, String>();
        return switch (by) {
            case UNIT -> most.thenComparing(row -> known.computeIfAbsent(row.value(), id -> names.unit(id, campaign)));
            case AUTHORITY -> most.thenComparing(row -> known.computeIfAbsent(row.value(), names::authority));
            default -> Comparator.comparing(Row::value);
        };
    }

    /** Rows expected in their order, then what else was counted in its own, what has no value last. */
    private static List<Row> ordered(List<String> expected, Map<String, Figures> counted, Comparator<Row> order) {
        var rows = new ArrayList<Row>();
        for (String value : expected) {
            Figures found = counted.remove(value);
            rows.add(new Row(value, Objects.requireNonNullElse(found, Figures.NONE)));
        }
        Figures nameless = counted.remove("");
        counted.entrySet().stream()
                .map(found -> new Row(found.getKey(), found.getValue()))
                .sorted(order)
                .forEach(rows::add);
        if (nameless != null) {
            rows.add(new Row("", nameless));
        }
        return rows;
    }
}
