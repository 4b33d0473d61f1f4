package org.openkepu.region.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkepu.region.Region;
import org.openkepu.region.RegionLevel;
import org.openkepu.region.Territory;

/** An immutable picture of all real divisions: what is offered, what is a leaf, and which territory a leaf belongs to. */
final class RegionTree {

    /** Stands on map and table, and in no picker. */
    private static final String TAIWAN = "710000";

    private final Map<String, Region> regions;
    private final Map<String, List<Region>> offered;

    private RegionTree(Map<String, Region> regions, Map<String, List<Region>> offered) {
        this.regions = regions;
        this.offered = offered;
    }

    /** Divisions in any order; those under a hidden zone are hidden with it. */
    static RegionTree of(List<Division> divisions) {
        Map<String, Division> listed = new HashMap<>();
        divisions.forEach(division -> listed.put(division.code(), division));
        Map<String, Region> regions = new HashMap<>(divisions.size() * 2);
        Map<String, List<Region>> offered = new HashMap<>();
        divisions.stream().sorted(Comparator.comparing(Division::code)).forEach(division -> {
            if (isShown(division, listed)) {
                Division above = realParent(division, listed);
                Region region = region(division, above);
                regions.put(region.code(), region);
                if (!division.retired() && !TAIWAN.equals(region.code())) {
                    offered.computeIfAbsent(above == null ? "" : above.code(), any -> new ArrayList<>(4))
                            .add(region);
                }
            }
        });
        offered.replaceAll((code, below) -> List.copyOf(below));
        return new RegionTree(regions, offered);
    }

    private static boolean isShown(Division division, Map<String, Division> listed) {
        Division above = realParent(division, listed);
        return division.kind().isReal() && (above == null || above.kind().isReal());
    }

    private static @Nullable Division realParent(Division division, Map<String, Division> listed) {
        Division above = parent(division, listed);
        while (above != null && above.kind() == Division.Kind.PLACEHOLDER) {
            above = parent(above, listed);
        }
        return above;
    }

    private static @Nullable Division parent(Division division, Map<String, Division> listed) {
        String code = division.pickerParent();
        return code == null ? null : listed.get(code);
    }

    private static Region region(Division division, @Nullable Division above) {
        return new Region(
                division.code(), division.name(), division.pickerLevel(), above == null ? null : above.code());
    }

    Optional<Region> find(@Nullable String code) {
        return Optional.ofNullable(code == null ? null : regions.get(code));
    }

    List<Region> children(@Nullable String parentCode) {
        return offered.getOrDefault(parentCode == null ? "" : parentCode.strip(), List.of());
    }

    boolean isLeaf(@Nullable String code) {
        Region region = code == null ? null : regions.get(code);
        return region != null && isOffered(region) && isLowest(region);
    }

    private boolean isOffered(Region region) {
        return children(region.parentCode()).contains(region);
    }

    private boolean isLowest(Region region) {
        return switch (region.level()) {
            case PROVINCE -> false;
            case CITY -> children(region.code()).stream().noneMatch(below -> below.level() == RegionLevel.COUNTY);
            case COUNTY, TOWNSHIP -> true;
        };
    }

    /** Also for a retired leaf, because what was filed there stays there. */
    Territory territoryOf(String leafCode) {
        Region leaf = regions.get(leafCode);
        if (leaf == null || !isLowest(leaf)) {
            throw new IllegalArgumentException("no leaf: " + leafCode);
        }
        String province = leaf.code();
        String city = null;
        String county = null;
        for (Region region : path(leafCode)) {
            switch (region.level()) {
                case PROVINCE -> province = region.code();
                case CITY -> city = region.code();
                case COUNTY -> county = region.code();
                case TOWNSHIP -> {}
            }
        }
        return new Territory(province, city, county);
    }

    List<Region> path(@Nullable String code) {
        var path = new ArrayList<Region>(4);
        Region region = code == null ? null : regions.get(code);
        while (region != null) {
            path.add(0, region);
            region = region.parentCode() == null ? null : regions.get(region.parentCode());
        }
        return List.copyOf(path);
    }
}
