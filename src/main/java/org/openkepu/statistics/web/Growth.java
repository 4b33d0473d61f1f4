package org.openkepu.statistics.web;

import java.util.Locale;

/** How far this year has come against the whole of the year before, e.g. {@code 118.2%}. */
record Growth(String percent) {

    /** Against a number greater than nothing. */
    static Growth against(long before, long now) {
        return new Growth(String.format(Locale.ROOT, "%.1f%%", 100.0 * now / before));
    }
}
