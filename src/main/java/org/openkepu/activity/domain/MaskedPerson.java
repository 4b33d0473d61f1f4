package org.openkepu.activity.domain;

/**
 * A science worker as an office sees one: enough to tell people apart, not to call them.
 *
 * @param name first character and stars
 * @param mobile {@code 199****0000}
 */
public record MaskedPerson(String name, String mobile, String unit, String field) {

    static MaskedPerson of(ScienceWorker person) {
        int first = person.name().offsetByCodePoints(0, 1);
        int hidden = person.name().codePointCount(0, person.name().length()) - 1;
        return new MaskedPerson(
                person.name().substring(0, first) + "*".repeat(hidden),
                person.mobile().masked(),
                person.unit(),
                person.field());
    }
}
