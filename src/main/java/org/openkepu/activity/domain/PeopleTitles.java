package org.openkepu.activity.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Knows the column names of the people template, in both languages: a row of them names nobody, and a list or sheet of
 * somebody's own is read by them, whatever its order and whatever else it holds.
 */
final class PeopleTitles {

    private static final Set<String> NAME = Set.of("姓名", "人员姓名", "专家姓名", "name");
    private static final Set<String> MOBILE =
            Set.of("手机号", "手机", "手机号码", "移动电话", "联系电话", "联系方式", "电话", "电话号码", "mobile", "phone");
    private static final Set<String> UNIT = Set.of("单位", "工作单位", "所在单位", "单位名称", "unit");
    private static final Set<String> FIELD = Set.of("领域", "专业", "专业领域", "研究领域", "研究方向", "field");

    /** In the order of the list. */
    private static final List<Set<String>> COLUMNS = List.of(NAME, MOBILE, UNIT, FIELD);

    private static final int MISSING = -1;

    private final List<String> titles;
    private final List<Integer> places;

    private PeopleTitles(List<String> titles) {
        this.titles = titles;
        this.places = IntStream.range(0, COLUMNS.size()).mapToObj(this::place).toList();
    }

    /** The titles of a list, where the row of cleaned cells names at least name and number, or nothing but our columns. */
    static Optional<PeopleTitles> of(List<String> cells) {
        List<String> titles = written(cells);
        boolean both =
                titles.stream().anyMatch(NAME::contains) && titles.stream().anyMatch(MOBILE::contains);
        return both || matches(cells) ? Optional.of(new PeopleTitles(titles)) : Optional.empty();
    }

    /** Whether a row of cleaned cells consists of our column names only, the name's first. */
    private static boolean matches(List<String> cells) {
        List<String> titles =
                written(cells).stream().filter(title -> !title.isEmpty()).toList();
        return !titles.isEmpty()
                && NAME.contains(titles.get(0))
                && titles.stream().skip(1).allMatch(title -> COLUMNS.stream().anyMatch(names -> names.contains(title)));
    }

    int count() {
        return titles.size();
    }

    /**
     * A row below the titles as name, number, unit, field. Columns of other titles are left out; what stands under no
     * title at all follows, so that the row is found wrong and nothing of it is lost.
     */
    List<String> inOrder(List<String> cells) {
        Stream<String> known = places.stream().map(place -> place == MISSING ? "" : cell(cells, place));
        Stream<String> beyond = IntStream.range(0, cells.size())
                .filter(at -> cell(titles, at).isEmpty() && !places.contains(at))
                .mapToObj(cells::get)
                .filter(cell -> !cell.isEmpty());
        return Stream.concat(known, beyond).toList();
    }

    /** Where a column stands: under its title, or without one in its own place, where no other has a title there. */
    private int place(int column) {
        return IntStream.range(0, titles.size())
                .filter(at -> COLUMNS.get(column).contains(titles.get(at)))
                .findFirst()
                .orElse(cell(titles, column).isEmpty() ? column : MISSING);
    }

    private static List<String> written(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replaceAll("[\\s\u3000*]+", "").toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String cell(List<String> cells, int at) {
        return at < cells.size() ? cells.get(at) : "";
    }
}
