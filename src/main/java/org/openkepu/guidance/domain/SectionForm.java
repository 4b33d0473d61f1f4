package org.openkepu.guidance.domain;

import org.jspecify.annotations.Nullable;
import org.openkepu.guidance.GuidanceSection;

/** A section as typed. */
public record SectionForm(
        @Nullable String position,
        @Nullable String title,
        @Nullable String titleEn,
        @Nullable String text,
        @Nullable String textEn) {

    public static final SectionForm EMPTY = new SectionForm(null, null, null, null, null);

    /** A kept section as its form shows it. */
    public static SectionForm of(GuidanceSection kept) {
        return new SectionForm(
                String.valueOf(kept.position()), kept.title(), kept.titleEn(), kept.text(), kept.textEn());
    }
}
