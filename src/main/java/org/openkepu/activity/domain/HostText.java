package org.openkepu.activity.domain;

import org.jspecify.annotations.Nullable;

/** The host part as typed (主办单位填报; A32). */
public record HostText(
        @Nullable String unitName,
        @Nullable String unitId,
        @Nullable String regionCode,
        @Nullable String contactName,
        @Nullable String contactPhone)
        implements PartText {

    public static final HostText EMPTY = new HostText(null, null, null, null, null);

    static HostText of(Host host) {
        return new HostText(
                host.unitName(),
                host.unitId() == null ? null : host.unitId().toString(),
                host.regionCode(),
                host.contactName(),
                host.contactPhone());
    }
}
