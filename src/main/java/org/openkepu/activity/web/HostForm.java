package org.openkepu.activity.web;

import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.HostText;

/** The host page's form as posted. */
record HostForm(
        @Nullable String unitName,
        @Nullable String unitId,
        @Nullable String regionCode,
        @Nullable String contactName,
        @Nullable String contactPhone) {

    HostText toText() {
        return new HostText(unitName, unitId, regionCode, contactName, contactPhone);
    }
}
