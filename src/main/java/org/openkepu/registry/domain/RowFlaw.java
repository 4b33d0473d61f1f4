package org.openkepu.registry.domain;

/** Why a row of a sheet is not imported. */
public enum RowFlaw {
    NAME_MISSING,
    NAME_LENGTH,
    NAME_TWICE,
    REGION_MISSING,
    REGION_UNKNOWN,
    CATEGORY_OTHER;

    /** Message key of the sentence beside the row. */
    public String sentence() {
        return "registry.row." + name();
    }
}
