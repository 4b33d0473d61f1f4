package org.openkepu.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the region field of a form: the model attribute {@code regionPicker} which the fragment reads. */
@Component
public class RegionPickers {

    private final Regions regions;

    RegionPickers(Regions regions) {
        this.regions = regions;
    }

    /**
     * The field for a stored or posted {@code regionCode}. Helper levels decide only what is offered next, never what is
     * stored: when they lead elsewhere, their options are shown and nothing is chosen.
     *
     * @param helperProvince parameter {@code regionProvince}
     * @param helperCity parameter {@code regionCity}
     */
    public RegionPicker of(@Nullable String regionCode, @Nullable String helperProvince, @Nullable String helperCity) {
        List<Region> path = regions.path(regionCode);
        if (leadElsewhere(path, helperProvince, helperCity)) {
            return picker(helperPath(helperProvince, helperCity), path.isEmpty() ? null : regions.pathName(regionCode));
        }
        return picker(path, null);
    }

    /**
     * What a saved form adds to the address it leads to, so that the next level is listed there: empty, or a query
     * beginning with {@code ?}. With scripts the levels always agree and nothing is added.
     */
    public String query(@Nullable String regionCode, @Nullable String helperProvince, @Nullable String helperCity) {
        if (!leadElsewhere(regions.path(regionCode), helperProvince, helperCity)) {
            return "";
        }
        var query = UriComponentsBuilder.newInstance();
        for (Region region : helperPath(helperProvince, helperCity)) {
            query.queryParam(region.parentCode() == null ? "regionProvince" : "regionCity", region.code());
        }
        return query.build().toUriString();
    }

    private boolean leadElsewhere(List<Region> path, @Nullable String province, @Nullable String city) {
        List<Region> helpers = helperPath(province, city);
        return !helpers.isEmpty()
                && !(path.size() >= helpers.size()
                        && path.subList(0, helpers.size()).equals(helpers));
    }

    private List<Region> helperPath(@Nullable String province, @Nullable String city) {
        List<Region> cityPath = regions.path(city);
        if (cityPath.size() == 2 && cityPath.get(0).code().equals(province)) {
            return cityPath;
        }
        List<Region> provincePath = regions.path(province);
        return provincePath.size() == 1 ? provincePath : List.of();
    }

    private RegionPicker picker(List<Region> path, @Nullable String kept) {
        String province = path.isEmpty() ? null : path.get(0).code();
        String city = path.size() < 2 ? null : path.get(1).code();
        Region last = path.isEmpty() ? null : path.get(path.size() - 1);
        String leaf = last != null && regions.isLeaf(last.code()) && kept == null ? last.code() : null;
        return new RegionPicker(
                Region.names(regions.children(null)),
                province == null ? Map.of() : Region.names(regions.children(province)),
                Region.names(leaves(path)),
                province,
                city,
                leaf,
                kept);
    }

    /** Everything the last select can offer: the second level itself where it is a leaf, what is under it, a chosen township. */
    private List<Region> leaves(List<Region> path) {
        if (path.size() < 2) {
            return List.of();
        }
        var offered = new ArrayList<Region>();
        Region second = path.get(1);
        if (regions.isLeaf(second.code())) {
            offered.add(second);
        }
        offered.addAll(regions.children(second.code()));
        Stream<Region> deeper = path.stream().skip(2).filter(region -> !offered.contains(region));
        deeper.forEach(offered::add);
        return List.copyOf(offered);
    }
}
