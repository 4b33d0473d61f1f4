package org.openkepu.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a table of figures, written by {@code kp:cells}.
 *
 * @param code the mark {@code data-cell}, null for a cell nobody looks for
 * @param value the number itself, null for what is a text only
 * @param href the list behind it, null where there is none
 * @param share from 0 to 1, drawn as a bar beside the text; null for none
 */
public record NumberCell(
        @Nullable String code,
        @Nullable Long value,
        String text,
        @Nullable String href,
        @Nullable Double share) {

    /** A text without a mark. */
    public static NumberCell of(String text) {
        return new NumberCell(null, null, text, null, null);
    }
}
