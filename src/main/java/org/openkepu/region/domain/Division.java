package org.openkepu.region.domain;

import org.jspecify.annotations.Nullable;
import org.openkepu.region.RegionLevel;

/** One division as the source lists it, placeholders and statistical zones included. */
record Division(
        String code,
        String name,
        RegionLevel level,
        Kind kind,
        @Nullable String parentCode,
        boolean retired) {

    private static final String XPCC = "660000";
    private static final String XPCC_CITIES = "659";

    /** What kind of division the source says it is. */
    enum Kind {
        STANDARD,
        HK_MO,
        XPCC,
        /** Stands between real divisions for the sake of the code only: 市辖区, 省直辖县级行政区划. */
        PLACEHOLDER,
        STAT_ZONE,
        STAT_UNIT;

        boolean isReal() {
            return this == STANDARD || this == HK_MO || this == XPCC;
        }
    }

    /** Whether it is a city of 兵团: shown and counted under 兵团 only, though its code lies within 新疆. */
    boolean isXpccCity() {
        return level == RegionLevel.COUNTY && code.startsWith(XPCC_CITIES);
    }

    RegionLevel pickerLevel() {
        return isXpccCity() ? RegionLevel.CITY : level;
    }

    @Nullable
    String pickerParent() {
        return isXpccCity() ? XPCC : parentCode;
    }
}
