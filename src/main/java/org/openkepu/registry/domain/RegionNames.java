package org.openkepu.registry.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openkepu.region.Region;
import org.openkepu.region.RegionLevel;
import org.openkepu.region.Regions;

/** Finds a division as a sheet names it: by code, by its whole path, or by its name where only one bears it. */
final class RegionNames {

    private static final String BETWEEN = "[\\s·/,，、-]+";

    private final Regions regions;
    private final Map<String, Optional<String>> codes = new HashMap<>();

    RegionNames(Regions regions) {
        this.regions = regions;
        regions.children(null).forEach(province -> add(province, List.of("")));
    }

    /** Adds the division under its name behind everything that may stand before it: nothing, its city, its whole path. */
    private void add(Region region, List<String> above) {
        if (region.level() == RegionLevel.TOWNSHIP) {
            return;
        }
        List<String> paths =
                above.stream().map(before -> before + region.name()).toList();
        paths.forEach(path -> codes.merge(path, Optional.of(region.code()), (one, other) -> Optional.empty()));
        List<String> before = Stream.concat(Stream.of(""), paths.stream()).toList();
        regions.children(region.code()).forEach(child -> add(child, before));
    }

    /** The division; empty for an unknown or an ambiguous name. */
    Optional<Region> find(String typed) {
        return regions.find(typed)
                .or(() -> codes.getOrDefault(typed.replaceAll(BETWEEN, ""), Optional.empty())
                        .flatMap(regions::find));
    }

    String provinceOf(Region region) {
        return regions.path(region.code()).get(0).code();
    }
}
