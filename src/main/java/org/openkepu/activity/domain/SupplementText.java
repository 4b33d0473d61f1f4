package org.openkepu.activity.domain;

import org.jspecify.annotations.Nullable;

/** The supplement as typed (补充活动信息; A48): {@code people} is the whole list, one person a line. */
public record SupplementText(
        @Nullable String note,
        @Nullable String people,
        @Nullable String peopleConsent) implements PartText {

    public static final SupplementText EMPTY = new SupplementText(null, null, null);
}
