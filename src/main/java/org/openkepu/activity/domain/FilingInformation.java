package org.openkepu.activity.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 活动填报信息: what is submitted together, versioned, and can be changed three times only (A55). */
public record FilingInformation(Host host, Details details) {

    /** The leaf division whose territory the activity belongs to: the place, for an online activity the host's seat. */
    public String territoryRegionCode() {
        return details.regionCode() == null ? host.regionCode() : details.regionCode();
    }

    /** The same with the host bound to a register entry where it was bound to none. */
    FilingInformation boundTo(@Nullable UUID unitId) {
        if (unitId == null || host.unitId() != null) {
            return this;
        }
        return new FilingInformation(
                new Host(host.unitName(), unitId, host.regionCode(), host.contactName(), host.contactPhone()), details);
    }
}
