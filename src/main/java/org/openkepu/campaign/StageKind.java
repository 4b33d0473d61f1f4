package org.openkepu.campaign;

/** The gates in time of a campaign ({@code domain.md}, stages). */
public enum StageKind {
    FILING,
    SUPPLEMENT,
    SUMMARY,
    ANNUAL_SUMMARY,
    RECOMMENDATION
}
