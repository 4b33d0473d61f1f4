package org.openkepu.shared.web;

import java.util.List;

/** The problems of one form in the words of the page, in the order of its fields; the model attribute {@code problems}. */
public record Problems(List<Line> all) {

    public static final Problems NONE = new Problems(List.of());

    /**
     * One sentence at one field.
     *
     * @param field name and id of the field, empty when the form as a whole is meant
     * @param code the rule's code, the page's {@code data-rule}
     */
    public record Line(String field, String code, String text) {}

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The sentences at one field, empty for a field in order. */
    public List<Line> of(String field) {
        return all.stream().filter(line -> line.field().equals(field)).toList();
    }

    /** Whether the field has a problem. */
    public boolean at(String field) {
        return all.stream().anyMatch(line -> line.field().equals(field));
    }
}
