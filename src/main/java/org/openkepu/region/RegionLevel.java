package org.openkepu.region;

/** Levels of divisions, as {@code /lookup/regions} names them. */
public enum RegionLevel {
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP
}
