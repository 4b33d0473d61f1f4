package org.openkepu.activity.domain;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows the column names of the people template, in both languages: a first row of them names nobody. */
final class PeopleTitles {

    private static final Set<String> NAME = Set.of("姓名", "name");
    private static final Set<String> OTHERS = Set.of("手机号", "手机", "手机号码", "单位", "领域", "mobile", "unit", "field");

    private PeopleTitles() {}

    /** Whether a row of cleaned cells consists of column names only, the name's first. */
    static boolean matches(List<String> cells) {
        List<String> titles = cells.stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .filter(cell -> !cell.isEmpty())
                .toList();
        return !titles.isEmpty()
                && NAME.contains(titles.get(0))
                && titles.stream().skip(1).allMatch(OTHERS::contains);
    }
}
