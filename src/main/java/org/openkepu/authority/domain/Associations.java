package org.openkepu.authority.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.region.Region;
import org.openkepu.region.RegionLevel;
import org.openkepu.region.Regions;
import org.openkepu.shared.reference.ReferenceRow;

/** All 科协: those of provinces as listed, those of cities and counties derived from the divisions. */
final class Associations {

    private static final String XPCC = "新疆生产建设兵团";

    private final Regions regions;
    private final Map<String, String> xpccDivisions;

    Associations(Regions regions, List<ReferenceRow> xpccDivisions) {
        this.regions = regions;
        this.xpccDivisions = xpccDivisions.stream()
                .filter(row -> row.orNull("city_code") != null)
                .collect(Collectors.toMap(
                        row -> row.text("city_code"), row -> row.text("name").replace(XPCC, "")));
    }

    /** In the order of their division codes; nothing below 香港, 澳门 and 台湾省, which have no 科协 in this line. */
    List<Body> of(List<ReferenceRow> listed) {
        return listed.stream()
                .filter(row -> row.text("level").equals("PROVINCE"))
                .flatMap(row -> Stream.concat(Stream.of(province(row)), below(row.text("region_code"))))
                .toList();
    }

    private static Body province(ReferenceRow row) {
        return Body.listed(AuthorityLevel.PROVINCE, row.text("name"), row.text("short_name"), row.text("region_code"));
    }

    private Stream<Body> below(String code) {
        return regions.children(code).stream()
                .filter(region -> region.level() != RegionLevel.TOWNSHIP)
                .flatMap(region -> Stream.concat(Stream.of(derived(region)), below(region.code())));
    }

    private Body derived(Region region) {
        return Body.association(region.code(), AssociationName.of(regions.path(region.code())), xpccAliases(region));
    }

    /** A 兵团 city is also called after its 师: 第八师石河子市科协. */
    private List<String> xpccAliases(Region city) {
        String division = xpccDivisions.get(city.code());
        return division == null
                ? List.of()
                : List.of(division + city.name() + "科学技术协会", division + city.name() + "科协", division + "科协");
    }
}
