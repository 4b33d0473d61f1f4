package org.openkepu.activity;

/** In which order an office's list stands. */
public enum OfficeSort {
    /** Submitted last, first. */
    NEWEST,
    /** Beginning first, first. */
    START,
    TITLE,
    UNIT,
    /** Lacking most, first. */
    COMPLETENESS
}
