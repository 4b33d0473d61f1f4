package org.openkepu.activity;

/** How an activity's filing stands, as figures count it and an office's list can be asked for. */
public enum Trait {
    SUPPLEMENTED,
    SUMMARISED,
    /** Complete, each part submitted first within its stage and without an extension. */
    ON_TIME,
    LACKS_SUPPLEMENT,
    LACKS_SUMMARY,
    /** The host is bound to no entry of a register. */
    UNREGISTERED_HOST
}
