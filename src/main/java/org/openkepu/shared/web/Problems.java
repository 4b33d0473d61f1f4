package org.openkepu.shared.web;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The problems of one form in the words of the page, in the order of its fields; the model attribute {@code problems}. */
public record Problems(List<Line> all) {

    public static final Problems NONE = new Problems(List.of());

    /**
     * One sentence at one field.
     *
     * @param field name and id of the field, empty when the form as a whole is meant
     * @param code the rule's code, the page's {@code data-rule}
     * @param unnamed whether the sentence fits any field, so that it says too little away from its own
     */
    public record Line(String field, String code, String text, boolean unnamed) {

        /** The row of a list field, from 1; 0 when the line stands at a field as a whole. */
        public int row() {
            int dot = field.lastIndexOf('.');
            return dot < 0 ? 0 : Integer.parseInt(field.substring(dot + 1));
        }
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The sentences at one field, empty for a field in order. */
    public List<Line> of(String field) {
        return all.stream().filter(line -> line.field().equals(field)).toList();
    }

    /** The sentences at the rows of a list field, whose lines carry the field {@code <field>.<row>}. */
    public List<Line> rows(String field) {
        return all.stream().filter(line -> line.field().startsWith(field + ".")).toList();
    }

    /** The same by their row, in the order of the rows; made in one pass, however many there are. */
    public SortedMap<Integer, List<Line>> byRow(String field) {
        return rows(field).stream().collect(Collectors.groupingBy(Line::row, TreeMap::new, Collectors.toList()));
    }

    /** The ids that describe a field, for {@code aria-describedby}; null when neither hint nor problem stands at it. */
    public @Nullable String describedBy(String field, @Nullable String hint) {
        boolean hinted = hint != null && !hint.isEmpty();
        if (at(field)) {
            return hinted ? field + "-hint " + field + "-problem" : field + "-problem";
        }
        return hinted ? field + "-hint" : null;
    }

    /** Whether the field has a problem. */
    public boolean at(String field) {
        return all.stream().anyMatch(line -> line.field().equals(field));
    }
}
