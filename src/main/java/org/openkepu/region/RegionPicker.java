package org.openkepu.region;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options of the region field as its page is rendered: it works without script, level by level with each save.
 *
 * @param provinces code and name of what each level offers
 * @param province code chosen at the first level, null when none is
 * @param city code chosen at the second level: a city, or a district or county directly under the province
 * @param leaf the {@code regionCode} chosen, null when none is
 * @param kept names of what is stored while other upper levels are being chosen, else null
 */
public record RegionPicker(
        Map<String, String> provinces,
        Map<String, String> cities,
        Map<String, String> leaves,
        @Nullable String province,
        @Nullable String city,
        @Nullable String leaf,
        @Nullable String kept) {}
