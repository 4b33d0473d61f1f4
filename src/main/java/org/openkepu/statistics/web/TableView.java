package org.openkepu.statistics.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Figures;
import org.openkepu.shared.web.TileMap;
import org.openkepu.statistics.domain.Rate;

/**
 * A table of figures as page, chart and sheet show it.
 *
 * @param code of the breakdown, as in the address
 * @param rows in their order
 * @param total of the scope, the last row
 * @param addsUp whether the rows add up to the total
 * @param folded how many values the last row stands for
 * @param cutOff Beijing time of counting, to the second
 */
record TableView(String code, List<Row> rows, Row total, boolean addsUp, int folded, String cutOff) {

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

        TileMap.Province onMap() {
            return new TileMap.Province(name, figures == null ? null : figures.published(), href);
        }
    }
}
