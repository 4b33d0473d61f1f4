package org.openkepu.activity.domain;

import java.util.List;
import java.util.stream.Stream;
import org.openkepu.activity.Facet;

/**
 * One thing a list is asked for that counters are kept of, in the words of counters {@code c} and of deltas {@code d}
 * (migration activity_counts_of_the_public_list).
 *
 * @param facet as counters name it
 * @param values any of them is asked for, at least one
 */
record Choice(String facet, List<String> values) {

    /** Those kept two at a time, in the order of their names in a pair. */
    private static final List<String> PAIRED = List.of("FORM", "THEME", "MODE", "FREE", "BARRIER_FREE", "AUDIENCE");

    static Choice of(Facet facet, Object value) {
        return new Choice(facet.name(), List.of(value.toString()));
    }

    /** Whether counters are kept of it together with another thing, over everything. */
    boolean isPaired() {
        return PAIRED.contains(facet);
    }

    /** The values of the counters that hold both this and another thing. */
    List<String> with(Choice other) {
        boolean first = PAIRED.indexOf(facet) < PAIRED.indexOf(other.facet);
        return first
                ? paired().flatMap(one -> other.paired().map(two -> one + " " + two))
                        .toList()
                : other.with(this);
    }

    /** How its values begin the name of a pair. */
    Stream<String> paired() {
        return values.stream().map(value -> facet + "=" + value);
    }

    /** The condition over a delta, with the name of a parameter that holds the values. */
    String pending(String parameter) {
        return switch (facet) {
            case "FREE" -> "d.free";
            case "BARRIER_FREE" -> "d.barrier_free";
            case "AUDIENCE" -> "d.audiences && :" + parameter + "::text[]";
            default -> Counters.pending(Facet.valueOf(facet)) + " = any (:" + parameter + ")";
        };
    }
}
