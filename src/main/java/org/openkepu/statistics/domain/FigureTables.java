package org.openkepu.statistics.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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

    /** Rows of the longest table on a page; a sheet may hold all. */
    public static final int LONGEST = 500;

    private final ActivityFigures figures;
    private final ExpectedValues expected;
    private final PortalClock clock;

    FigureTables(ActivityFigures figures, ExpectedValues expected, PortalClock clock) {
        this.figures = figures;
        this.expected = expected;
        this.clock = clock;
    }

    /**
     * The table of a scope by a breakdown; total and rows are of one moment.
     *
     * @param most rows before the smallest are folded into one, at least 1
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public FigureTable table(Campaign campaign, Scope scope, Breakdown by, int most) {
        var cutOff = clock.now();
        Map<String, Figures> counted = new HashMap<>();
        for (FigureLine line : figures.by(campaign.year(), scope, by.facet())) {
            counted.merge(by == Breakdown.MONTH ? month(line.value()) : line.value(), line.figures(), Figures::plus);
        }
        Figures total = by.addsUp()
                ? counted.values().stream().reduce(Figures.NONE, Figures::plus)
                : figures.total(campaign.year(), scope);
        List<Row> rows = ordered(expected.of(campaign, scope, by), counted, by);
        if (rows.size() <= most) {
            return new FigureTable(by, rows, total, 0, cutOff);
        }
        return new FigureTable(by, folded(rows, most), total, rows.size() - most, cutOff);
    }

    /** {@code 2022-09} of {@code 2022-09-17}. */
    private static String month(String day) {
        return day.substring(0, Math.min(7, day.length()));
    }

    /** Rows expected in their order, then what else was counted, what has no value last. */
    private static List<Row> ordered(List<String> expected, Map<String, Figures> counted, Breakdown by) {
        var rows = new ArrayList<Row>();
        for (String value : expected) {
            Figures found = counted.remove(value);
            rows.add(new Row(value, Objects.requireNonNullElse(found, Figures.NONE)));
        }
        Comparator<Row> order = by.isRanked()
                ? Comparator.comparingLong((Row row) -> -row.figures().published())
                        .thenComparing(Row::value)
                : Comparator.comparing(Row::value);
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

    private static List<Row> folded(List<Row> rows, int most) {
        var largest = rows.stream()
                .sorted(Comparator.comparingLong(row -> -row.figures().published()))
                .limit(most)
                .collect(java.util.stream.Collectors.toMap(Row::value, Function.identity()));
        var kept = new ArrayList<Row>();
        Figures rest = Figures.NONE;
        for (Row row : rows) {
            if (largest.containsKey(row.value())) {
                kept.add(row);
            } else {
                rest = rest.plus(row.figures());
            }
        }
        kept.add(new Row(FigureTable.REST, rest));
        return kept;
    }
}
