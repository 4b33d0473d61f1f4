package org.openkepu.activity.domain;

import org.openkepu.activity.OfficeSort;

/** An order lists stand in: by a key of activities {@code a}, those alike by their sequence. */
enum ListOrder {
    NEWEST("a.sequence", true),
    START("a.starts_at", false),
    TITLE("a.title", false),
    UNIT("a.unit_name", false),
    COMPLETENESS("num_nonnulls(a.supplement_submitted_at, a.summary_submitted_at)", true);

    private final String key;
    private final boolean newestFirst;

    ListOrder(String key, boolean newestFirst) {
        this.key = key;
        this.newestFirst = newestFirst;
    }

    static ListOrder of(OfficeSort sort) {
        return valueOf(sort.name());
    }

    String key() {
        return key;
    }

    /** Over activities {@code a}. */
    String ofActivities() {
        return by(key, "a.sequence");
    }

    /** Over rows that have the columns {@code key} and {@code sequence}. */
    String ofFound() {
        return by("key", "sequence");
    }

    private String by(String first, String second) {
        String newest = second + (newestFirst ? " desc" : "");
        return this == NEWEST ? newest : first + ", " + newest;
    }
}
