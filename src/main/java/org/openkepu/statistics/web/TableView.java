package org.openkepu.statistics.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Figures;
import org.openkepu.shared.web.NumberCell;
import org.openkepu.shared.web.Numbers;
import org.openkepu.shared.web.TileMap;
import org.openkepu.statistics.domain.Rate;

/**
 * A table of figures as page, chart and sheet show it.
 *
 * @param code of the breakdown, as in the address
 * @param rows in their order, all or those of a page
 * @param total of the scope, the last row; of all rows also where not all are shown
 * @param addsUp whether the rows add up to the total
 * @param cutOff Beijing time of counting, to the second
 */
record TableView(String code, List<Row> rows, Row total, boolean addsUp, String cutOff) {

    private static final Set<String> COUNTS = Set.of("published", "complete", "personTimes");
    private static final List<NumberCell> WITHOUT = Stream.concat(
                    Stream.of(new NumberCell("published", null, Rate.NONE, null, null)),
                    Stream.generate(() -> NumberCell.of(Rate.NONE)).limit(6))
            .toList();

    /** The provinces of a table by province on the map. */
    TileMap map(@Nullable String ownCode) {
        return TileMap.of(rows.stream().collect(Collectors.toMap(Row::key, Row::onMap)), ownCode);
    }

    /**
     * One row; its cells lead to lists where there are any.
     *
     * @param key code, day or id of the row
     * @param figures null where there are none to be had: 台湾省
     * @param share of the total
     */
    record Row(
            String key,
            String name,
            @Nullable Figures figures,
            Rate share,
            Rate complete,
            Rate onTime,
            @Nullable String href,
            @Nullable String completeHref,
            @Nullable String foodSafetyHref) {

        /** Every column behind the name; dashes where there are no figures. */
        public List<NumberCell> cells() {
            if (figures == null) {
                return WITHOUT;
            }
            return List.of(
                    cell("published", figures.published(), href),
                    NumberCell.of(share.toString()),
                    cell("complete", figures.complete(), completeHref),
                    new NumberCell(null, null, complete.toString(), null, complete.share()),
                    NumberCell.of(onTime.toString()),
                    cell("foodSafety", figures.foodSafety(), foodSafetyHref),
                    cell("personTimes", figures.personTimes(), null));
        }

        /** The numbers alone, for a small table. */
        public List<NumberCell> counts() {
            return cells().stream()
                    .filter(cell -> COUNTS.contains(String.valueOf(cell.code())))
                    .toList();
        }

        /** How many were published, for a table of nothing else. */
        public List<NumberCell> published() {
            return cells().subList(0, 1);
        }

        private static NumberCell cell(String code, long value, @Nullable String href) {
            return new NumberCell(code, value, Numbers.of(value), href, null);
        }

        TileMap.Province onMap() {
            return new TileMap.Province(name, figures == null ? null : figures.published(), href);
        }
    }
}
