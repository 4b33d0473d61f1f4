package org.openkepu.resource.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One resource as lists show it.
 *
 * @param award code of its award kind, null for one that was not commended
 * @param files how many there are
 * @param downloads of all its files
 */
public record ResourceLine(
        UUID id,
        ResourceKind kind,
        ResourceState state,
        boolean sample,
        @Nullable Integer year,
        String title,
        @Nullable String unitName,
        @Nullable String provinceCode,
        @Nullable String form,
        @Nullable String award,
        long files,
        long downloads) {}
