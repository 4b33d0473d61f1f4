package org.openkepu.authority.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.region.Region;
import org.openkepu.region.RegionLevel;

/**
 * How the 科协 of a city or county is called and where it is listed (A45, A46, attribution.level.mismatch): a district is
 * city name + district name, because there are four 鼓楼区; a county, county-level city or banner its own name; in a
 * municipality municipality + name. Districts and counties of municipalities are listed under CITY.
 *
 * @param shortName the division's own name with 科协
 * @param aliases further names it is known by, the short name not among them
 */
record AssociationName(String name, String shortName, List<String> aliases, AuthorityLevel level) {

    private static final String FULL = "科学技术协会";
    private static final String SHORT = "科协";
    private static final Set<String> MUNICIPALITIES = Set.of("110000", "120000", "310000", "500000");

    /** Names the 科协 of the last division of a path from the province down to a city or county. */
    static AssociationName of(List<Region> path) {
        Region own = path.get(path.size() - 1);
        boolean ofMunicipality = MUNICIPALITIES.contains(path.get(0).code());
        String full = before(path, own, ofMunicipality) + own.name();
        Set<String> aliases = new LinkedHashSet<>(List.of(full + SHORT, own.name() + FULL));
        aliases.remove(own.name() + SHORT);
        aliases.remove(full + FULL);
        boolean underCity = own.level() == RegionLevel.CITY || ofMunicipality;
        return new AssociationName(
                full + FULL,
                own.name() + SHORT,
                List.copyOf(aliases),
                underCity ? AuthorityLevel.CITY : AuthorityLevel.COUNTY);
    }

    private static String before(List<Region> path, Region own, boolean ofMunicipality) {
        boolean named = ofMunicipality || isDistrict(own) && path.size() > 2;
        return named ? path.get(path.size() - 2).name() : "";
    }

    /** 六枝特区 and 神农架林区 stand for themselves as counties do. */
    private static boolean isDistrict(Region region) {
        String name = region.name();
        return region.level() == RegionLevel.COUNTY
                && name.endsWith("区")
                && !name.endsWith("特区")
                && !name.endsWith("林区");
    }
}
