package org.openkepu.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of the region field as its page is rendered: it works without script, level by level with each save.
 *
 * @param province code chosen at the first level, null when none is
 * @param city code chosen at the second level: a city, or a district or county directly under the province
 * @param leaf the {@code regionCode} chosen, null when none is
 * @param kept names of what is stored while other upper levels are being chosen, else null
 */
public record RegionPicker(
        List<Region> provinces,
        List<Region> cities,
        List<Region> leaves,
        @Nullable String province,
        @Nullable String city,
        @Nullable String leaf,
        @Nullable String kept) {}
