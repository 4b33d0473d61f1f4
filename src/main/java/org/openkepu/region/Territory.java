package org.openkepu.region;

import org.jspecify.annotations.Nullable;

/**
 * The three codes every territorial scope, filter and figure uses, derived from one leaf code.
 *
 * @param provinceCode the province-level body; 660000 for a 兵团 city
 * @param cityCode null in municipalities, for counties directly under a province, for 香港 and 澳门
 * @param countyCode null for a city without counties and in 兵团
 */
public record Territory(
        String provinceCode,
        @Nullable String cityCode,
        @Nullable String countyCode) {}
