package org.openkepu.statistics.domain;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Facet;

/** By what a table of figures tells activities apart, as the address says it in {@code by} (issue 4, Counting). */
public enum Breakdown {
    PROVINCE("province", Facet.PROVINCE, "provinceCode"),
    CITY("city", Facet.CITY, "cityCode"),
    COUNTY("county", Facet.COUNTY, "countyCode"),
    DAY("day", Facet.DAY, "startsOn"),
    /** Days put together. */
    MONTH("month", Facet.DAY, "startsOn"),
    THEME("theme", Facet.THEME, "theme"),
    FORM("form", Facet.FORM, "form"),
    MODE("mode", Facet.MODE, "mode"),
    AUDIENCE("audience", Facet.AUDIENCE, "audience"),
    UNIT("unit", Facet.UNIT, "unitId"),
    AUTHORITY("authority", Facet.AUTHORITY, "authorityId"),
    FOOD_SAFETY("foodSafety", Facet.FOOD_SAFETY, "foodSafety");

    private final String code;
    private final Facet facet;
    private final String filter;

    Breakdown(String code, Facet facet, String filter) {
        this.code = code;
        this.facet = facet;
        this.filter = filter;
    }

    /** The breakdown of an address; empty for nothing and for what is none. */
    public static Optional<Breakdown> read(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** As it stands in the address. */
    public String code() {
        return code;
    }

    public Facet facet() {
        return facet;
    }

    /** The filter of the lists that asks for one value of it. */
    public String filter() {
        return filter;
    }

    /** Whether every activity stands in exactly one row, so that the rows add up to the total. */
    public boolean addsUp() {
        return facet.addsUp();
    }

    /** Whether its values are places. */
    public boolean isPlace() {
        return this == PROVINCE || this == CITY || this == COUNTY;
    }

    /**
     * Lines on one page of its table: twenty-five where there may be hundreds of units, bodies or counties; the days of
     * a campaign are read as one curve, and provinces, cities and options stand on one page.
     */
    public int pageSize() {
        return this == UNIT || this == AUTHORITY || this == COUNTY ? 25 : 100;
    }
}
