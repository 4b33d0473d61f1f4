package org.openkepu.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openkepu.region.Region;
import org.openkepu.region.RegionLevel;
import org.openkepu.region.Regions;
import org.springframework.stereotype.Component;

/** Finds the division a sample's words speak of: the county named, else the first of the city named, else of the province. */
@Component
class SamplePlaces {

    private final Regions regions;

    SamplePlaces(Regions regions) {
        this.regions = regions;
    }

    /** A leaf division of the province; empty where the province has none. */
    Optional<String> leafOf(String provinceCode, String words) {
        List<Region> below = below(provinceCode).toList();
        return below.stream()
                .filter(region -> words.contains(shortName(region)))
                .max(Comparator.comparing((Region region) -> region.level() == RegionLevel.COUNTY)
                        .thenComparing(region -> region.name().length()))
                .or(() -> below.stream().findFirst())
                .map(this::firstLeaf);
    }

    private Stream<Region> below(String code) {
        return regions.children(code).stream()
                .filter(region -> region.level() != RegionLevel.TOWNSHIP)
                .flatMap(region -> Stream.concat(Stream.of(region), below(region.code())));
    }

    private String firstLeaf(Region region) {
        return regions.isLeaf(region.code())
                ? region.code()
                : regions.children(region.code()).get(0).code();
    }

    /** 团风 for 团风县; a name of two characters stays whole, so that 东区 is not found in every east. */
    private static String shortName(Region region) {
        String name = region.name();
        return name.length() > 2 ? name.replaceFirst("(?:自治州|自治县|地区|[区县市盟])$", "") : name;
    }
}
