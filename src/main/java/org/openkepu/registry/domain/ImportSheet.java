package org.openkepu.registry.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkepu.region.Region;
import org.openkepu.registry.UnitCategory;
import org.openkepu.registry.domain.ImportLine.Outcome;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.Texts;
import org.openkepu.shared.sheet.Sheet;

/** Reads the rows of an imported sheet by the titles of its columns: 名称, 地区, 省份, 别名, 类别, in any order. */
final class ImportSheet {

    /** What is taken of a file at most: four megabytes, twenty thousand rows under the title, sixteen columns. */
    static final Sheet.Limits LIMITS = new Sheet.Limits(4_000_000, 20_001, 16);

    private static final Set<String> NAME = Set.of("名称", "单位名称", "单位全称", "name");
    private static final Set<String> REGION = Set.of("地区", "所在地区", "行政区划", "区划代码", "region", "region_code");
    private static final Set<String> PROVINCE = Set.of("省份", "省", "province", "province_code");
    private static final Set<String> ALIASES = Set.of("别名", "简称", "alias");
    private static final Set<String> CATEGORY = Set.of("类别", "名录", "category");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    private final UnitCategory category;
    private final String categoryTitle;
    private final RegionNames regions;
    private final List<String> titles;
    private final Set<String> names = new HashSet<>();

    private ImportSheet(UnitCategory category, String categoryTitle, RegionNames regions, List<String> titles) {
        this.category = category;
        this.categoryTitle = categoryTitle;
        this.regions = regions;
        this.titles = titles;
        RuleBroken.require(column(NAME).isPresent(), "registry.sheet.no-names");
    }

    /** A sheet's titles and rows, none compared with the register yet. */
    record Content(List<String> titles, List<ImportLine> lines) {}

    /**
     * Reads a sheet for a category.
     *
     * @param categoryTitle how the sheet may call the category in words
     * @throws RuleBroken {@code registry.sheet.no-names} without a column of names, {@code registry.sheet.empty} without a row
     */
    static Content read(List<Sheet.Row> rows, UnitCategory category, String categoryTitle, RegionNames regions) {
        RuleBroken.require(rows.size() > 1, "registry.sheet.empty");
        var sheet =
                new ImportSheet(category, categoryTitle, regions, rows.get(0).cells());
        var lines = new ArrayList<ImportLine>(rows.size());
        rows.subList(1, rows.size()).forEach(row -> lines.add(sheet.line(row)));
        return new Content(sheet.titles, lines);
    }

    private ImportLine line(Sheet.Row row) {
        String name = text(row, NAME);
        String region = text(row, REGION);
        String province = text(row, PROVINCE);
        Optional<Region> place = region.isEmpty() ? Optional.empty() : regions.find(region);
        Optional<Region> above = province.isEmpty() ? Optional.empty() : regions.find(province);
        RowFlaw flaw = flaw(row, name, region, place, above.isEmpty() && !province.isEmpty());
        return new ImportLine(
                row.number(),
                row.cells(),
                name,
                place.or(() -> above).map(regions::provinceOf).orElse(null),
                place.map(Region::code).orElse(null),
                column(ALIASES).isPresent() ? aliases(text(row, ALIASES), name) : null,
                flaw == null ? Outcome.UNCHANGED : Outcome.WRONG,
                flaw,
                null);
    }

    private @Nullable RowFlaw flaw(
            Sheet.Row row, String name, String region, Optional<Region> place, boolean provinceUnknown) {
        if (name.isEmpty()) {
            return RowFlaw.NAME_MISSING;
        }
        if (Texts.length(name) < SHORTEST || Texts.length(name) > LONGEST || Texts.isMalformed(name)) {
            return RowFlaw.NAME_LENGTH;
        }
        if (!names.add(name)) {
            return RowFlaw.NAME_TWICE;
        }
        if (!region.isEmpty() && place.isEmpty() || provinceUnknown) {
            return RowFlaw.REGION_UNKNOWN;
        }
        boolean stands = category == UnitCategory.DEMO_COUNTY_1 || category == UnitCategory.DEMO_COUNTY_2;
        if (stands && place.isEmpty()) {
            return RowFlaw.REGION_MISSING;
        }
        String stated = text(row, CATEGORY);
        boolean other = !stated.isEmpty() && !stated.equals(category.name()) && !stated.equals(categoryTitle);
        return other ? RowFlaw.CATEGORY_OTHER : null;
    }

    private static List<String> aliases(String cell, String name) {
        return Arrays.stream(cell.split("[、;；,，]"))
                .map(String::strip)
                .filter(alias -> alias.length() >= SHORTEST && !alias.equals(name))
                .distinct()
                .toList();
    }

    private String text(Sheet.Row row, Set<String> title) {
        return column(title).map(row::cell).orElse("");
    }

    private Optional<Integer> column(Set<String> title) {
        return Stream.iterate(0, column -> column < titles.size(), column -> column + 1)
                .filter(column -> title.contains(titles.get(column).toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
