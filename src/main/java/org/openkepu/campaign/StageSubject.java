package org.openkepu.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a stage is asked about, so that an extension for an activity, a unit, a province or a body is found. */
public record StageSubject(
        @Nullable UUID activityId,
        @Nullable UUID unitId,
        @Nullable String provinceCode,
        @Nullable UUID authorityId) {

    /** Somebody to whom only the campaign's own windows apply. */
    public static final StageSubject ANYBODY = new StageSubject(null, null, null, null);
}
