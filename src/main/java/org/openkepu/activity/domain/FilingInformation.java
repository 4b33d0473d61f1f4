package org.openkepu.activity.domain;

/** 活动填报信息: what is submitted together, versioned, and can be changed three times only (A55). */
public record FilingInformation(Host host, Details details) {

    /** The leaf division whose territory the activity belongs to: the place, for an online activity the host's seat. */
    public String territoryRegionCode() {
        return details.regionCode() == null ? host.regionCode() : details.regionCode();
    }
}
