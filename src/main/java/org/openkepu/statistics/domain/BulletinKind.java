package org.openkepu.statistics.domain;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a bulletin is about (A39, A40, A42, A47). */
public enum BulletinKind {
    /** 全国科普教育基地, by the name of the unit. */
    EDU_BASE,
    /** 免费开放科技馆, by the name of the unit. */
    FREE_MUSEUM,
    /** Demonstration and creation counties, by attribution. */
    COUNTY,
    /** 食品安全 activities by province. */
    FOOD_SAFETY;

    /** The kind of a form or an address; empty for what is none. */
    public static Optional<BulletinKind> read(@Nullable String code) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(code)).findFirst();
    }
}
