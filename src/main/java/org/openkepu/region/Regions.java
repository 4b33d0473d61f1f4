package org.openkepu.region;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All divisions a person can choose, in memory; placeholders and statistical zones are not among them. */
public interface Regions {

    Optional<Region> find(@Nullable String code);

    /** The divisions directly under a code in pickers, provinces for null or blank, empty for an unknown code; 台湾省 is not offered. */
    List<Region> children(@Nullable String parentCode);

    /** Whether an activity or unit can stand there: a county, a city without counties, a 兵团 city, a district of 香港 or 澳门, a township. */
    boolean isLeaf(@Nullable String code);

    /** The territory of a leaf code. Fails with IllegalArgumentException for anything else. */
    Territory territoryOf(String leafCode);

    /** The chain from province down to the code itself; empty for an unknown code. */
    List<Region> path(@Nullable String code);

    /** The names of the path joined by 「 · 」, empty for an unknown code. */
    String pathName(@Nullable String code);
}
