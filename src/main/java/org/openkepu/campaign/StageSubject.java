package org.openkepu.campaign;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a stage is asked about, so that an extension for an activity, a unit, a province or a body is found.
 *
 * @param unsaid what it does not say yet and may still come to say: as long as that is so, any extension of the kind keeps the
 *     stage open for it
 */
public record StageSubject(
        @Nullable UUID activityId,
        @Nullable UUID unitId,
        @Nullable String provinceCode,
        @Nullable UUID authorityId,
        Set<ExtensionScope> unsaid) {

    /** Somebody to whom only the campaign's own windows apply. */
    public static final StageSubject ANYBODY = new StageSubject(null, null, null, null);

    /** What says all it has to say. */
    public StageSubject(
            @Nullable UUID activityId,
            @Nullable UUID unitId,
            @Nullable String provinceCode,
            @Nullable UUID authorityId) {
        this(activityId, unitId, provinceCode, authorityId, Set.of());
    }

    /** The same for another activity, which has no extension of its own yet. */
    public StageSubject anew() {
        return new StageSubject(null, unitId, provinceCode, authorityId, unsaid);
    }
}
