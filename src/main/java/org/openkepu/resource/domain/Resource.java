package org.openkepu.resource.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.RuleBroken;

/**
 * A case or a material: drafted, published, withdrawn and published again.
 *
 * @param version the revision its forms carry
 * @param year null for a material of no year
 * @param provinceCode null where it belongs to none
 * @param form code of the campaigns' list, null for none
 * @param award code of its award kind, null for one that was not commended
 * @param text plain text, the empty string for none
 * @param sample whether it is one of the demonstration's
 */
public record Resource(
        UUID id,
        long version,
        ResourceKind kind,
        ResourceState state,
        boolean sample,
        @Nullable Integer year,
        String title,
        @Nullable String unitName,
        @Nullable String provinceCode,
        @Nullable String form,
        @Nullable String award,
        String text,
        @Nullable String activityNumber,
        @Nullable Instant publishedAt) {

    /** A form made from another version is stale (rule {@code form.stale}). */
    void requireVersion(long shown) {
        RuleBroken.require(shown == version, "form.stale");
    }

    /** Only what has something to read or to download is published. */
    void requireContent(boolean hasFiles) {
        RuleBroken.require(hasFiles || !text.isBlank(), "resource.empty");
    }

    public boolean isPublished() {
        return state == ResourceState.PUBLISHED;
    }
}
