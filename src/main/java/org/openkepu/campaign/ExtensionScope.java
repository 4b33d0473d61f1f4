package org.openkepu.campaign;

/** For whom a stage is kept open longer: one activity, one unit's, a province's, or those of a society or ministry. */
public enum ExtensionScope {
    ACTIVITY,
    UNIT,
    PROVINCE,
    BODY;

    /** Whether the stage can be kept open for it: a body's own stages never for one activity or unit. */
    public boolean fits(StageKind kind) {
        boolean ofBodies = kind == StageKind.ANNUAL_SUMMARY || kind == StageKind.RECOMMENDATION;
        return !ofBodies || this == PROVINCE || this == BODY;
    }
}
