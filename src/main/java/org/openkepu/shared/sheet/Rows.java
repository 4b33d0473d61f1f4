package org.openkepu.shared.sheet;

import java.util.ArrayList;
import java.util.List;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.sheet.Sheet.Limits;
import org.openkepu.shared.sheet.Sheet.Row;

/** Gathers filled rows as they stream by, and stops at the limit. */
final class Rows {

    private final Limits limits;
    private final List<Row> rows = new ArrayList<>();

    Rows(Limits limits) {
        this.limits = limits;
    }

    void add(int number, List<String> cells) {
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        RuleBroken.require(rows.size() < limits.rows(), "sheet.too-many-rows", limits.rows() - 1);
        rows.add(new Row(number, List.copyOf(cells)));
    }

    List<Row> all() {
        return List.copyOf(rows);
    }
}
