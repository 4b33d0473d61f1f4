package org.openkepu.activity.domain;

import org.jspecify.annotations.Nullable;

/** The supplement as typed (补充活动信息; A48): {@code people} is the whole list, one person a line. */
public record SupplementText(
        @Nullable String note,
        @Nullable String people,
        @Nullable String peopleConsent) implements PartText {

    public static final SupplementText EMPTY = new SupplementText(null, null, null);

    /** The text as it is kept: doubles merged once every row is right, the statement never ticked beforehand. */
    SupplementText kept(int limit) {
        var list = PeopleReader.read(people, limit);
        boolean whole = list.problems().isEmpty() && people != null;
        return new SupplementText(note, whole ? new Supplement("", list.people()).lines() : people, null);
    }

    /** How many rows of the list repeat a person and are merged when it is kept or submitted. */
    public int doubles() {
        return PeopleReader.read(people, Integer.MAX_VALUE / 2).doubles();
    }
}
