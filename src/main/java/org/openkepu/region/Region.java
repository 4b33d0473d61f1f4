package org.openkepu.region;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One administrative division as people choose it.
 *
 * @param code six digits, nine for a township
 * @param name full name
 * @param level its level in pickers; 仙桃 and its like are counties of their province
 * @param parentCode the division above it in pickers (placeholders skipped), null for a province
 */
public record Region(
        String code,
        String name,
        RegionLevel level,
        @Nullable String parentCode) {

    /** What a choice among these offers: code and name, in their order. */
    public static Map<String, String> names(Collection<Region> regions) {
        var names = new LinkedHashMap<String, String>();
        regions.forEach(region -> names.put(region.code(), region.name()));
        return names;
    }
}
