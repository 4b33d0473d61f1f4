package org.openkepu.shared;

import java.util.List;

/**
 * One thing wrong with one field of a form.
 *
 * @param field the field's name and id in the page
 * @param code key of the sentence {@code problem.<code>} or {@code rule.<code>}; also the page's {@code data-rule}
 * @param missing whether the field is only empty: refused by a submission, never by a save
 * @param arguments what fills the sentence's places
 */
public record Problem(String field, String code, boolean missing, List<Object> arguments) {

    /** The field must be filled before submission (code {@code field.required}). */
    public static Problem missing(String field) {
        return new Problem(field, "field.required", true, List.of());
    }

    /** The field holds something that cannot be right. */
    public static Problem wrong(String field, String code, Object... arguments) {
        return new Problem(field, code, false, List.of(arguments));
    }
}
