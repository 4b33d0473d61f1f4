package org.openkepu.activity.domain;

import java.util.Locale;
import org.openkepu.campaign.StageKind;

/** The four parts of a filing, each a page of its own (A31). */
public enum Part {
    HOST(StageKind.FILING, HostText.EMPTY),
    DETAILS(StageKind.FILING, DetailsText.EMPTY),
    SUPPLEMENT(StageKind.SUPPLEMENT, SupplementText.EMPTY),
    SUMMARY(StageKind.SUMMARY, SummaryText.EMPTY);

    private final StageKind stage;
    private final PartText empty;

    Part(StageKind stage, PartText empty) {
        this.stage = stage;
        this.empty = empty;
    }

    /** The stage in which the part is written. */
    public StageKind stage() {
        return stage;
    }

    /** The part before anything was typed. */
    public PartText empty() {
        return empty;
    }

    /** Whether the part belongs to the filing information, which can be changed three times only (A55). */
    public boolean isFilingInformation() {
        return stage == StageKind.FILING;
    }

    /** The part of a name in addresses; fails with NotFound for any other. */
    public static Part ofSlug(String slug) {
        return java.util.Arrays.stream(values())
                .filter(part -> part.slug().equals(slug))
                .findFirst()
                .orElseThrow(org.openkepu.shared.NotFound::new);
    }

    /** The part's name in addresses and marks: {@code host}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
