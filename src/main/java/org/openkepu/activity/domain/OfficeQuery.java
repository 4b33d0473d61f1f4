package org.openkepu.activity.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.OfficeFilter;
import org.openkepu.activity.OfficeSort;
import org.openkepu.activity.Phase;

/**
 * The statements of an office's list. What is published and what is not are found by indexes of their own and put together
 * in the list's order, so that a page costs the same however many rows lie behind it; what is searched for is found whole
 * before it is ordered.
 *
 * @param condition of the filter inside the scope
 * @param states those listed
 * @param searching whether any part of a name is looked for
 */
record OfficeQuery(
        String condition, Set<ActivityState> states, boolean searching, String order, Map<String, Object> parameters) {

    static final String COLUMNS = PublishedRecords.LINE + """
            , a.form, a.theme, a.address, a.authority_id, a.food_safety, a.expected_person_times, a.person_times,
            a.supplement_submitted_at, a.summary_submitted_at, a.correction_reason, a.pending_version, a.submitted_at""";

    static OfficeQuery of(ListCondition condition, OfficeFilter filter) {
        return new OfficeQuery(
                condition.sql(),
                states(filter),
                filter.common().q() != null,
                order(filter.sort()),
                condition.parameters());
    }

    /** Whether scope and filter leave nothing to list. */
    boolean isNothing() {
        return states.isEmpty();
    }

    /** The states listed: the public filter for cancelled ones means that state here too. */
    static Set<ActivityState> states(OfficeFilter filter) {
        var states = EnumSet.copyOf(filter.states());
        states.remove(ActivityState.DRAFT);
        if (filter.common().phase() == Phase.CANCELLED) {
            states.retainAll(Set.of(ActivityState.CANCELLED));
        }
        return states;
    }

    /** Rows in the list's order with the parameters {@code reach}, {@code limit} and {@code offset}. */
    String page(String more) {
        String end = " order by " + order + " limit :limit offset :offset";
        return searching
                ? found() + more + end
                : "select * from (" + branches(more, " order by " + order + " limit :reach") + ") a" + end;
    }

    /** All rows in the list's order. */
    String all() {
        return (searching ? found() : "select * from (" + branches("", "") + ") a") + " order by " + order;
    }

    /** How many rows in these states, which are some of those listed. */
    String count(Set<ActivityState> counted) {
        return count(condition + in(counted));
    }

    static String count(String condition) {
        return "select count(*) from activity a where " + condition;
    }

    private String found() {
        return "with found as materialized (select a.id from activity a where " + condition + in(states) + ") select "
                + COLUMNS + " from activity a where a.id in (select id from found)";
    }

    private String branches(String more, String end) {
        return Stream.of(published(), others())
                .filter(some -> !some.isEmpty())
                .map(some -> "(select " + COLUMNS + " from activity a where " + condition + in(some) + more + end + ")")
                .collect(Collectors.joining(" union all "));
    }

    /** Of the states listed, the published one. */
    Set<ActivityState> published() {
        return states.contains(ActivityState.PUBLISHED) ? EnumSet.of(ActivityState.PUBLISHED) : Set.of();
    }

    /** Of the states listed, all but the published one. */
    Set<ActivityState> others() {
        return states.stream()
                .filter(state -> state != ActivityState.PUBLISHED)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String in(Set<ActivityState> states) {
        return states.stream()
                .map(state -> "'" + state + "'")
                .collect(Collectors.joining(", ", " and a.state in (", ")"));
    }

    private static String order(OfficeSort sort) {
        return switch (sort) {
            case NEWEST -> "a.sequence desc";
            case START -> "a.starts_at, a.sequence";
            case TITLE -> "a.title, a.sequence";
            case UNIT -> "a.unit_name, a.sequence";
            case COMPLETENESS -> "num_nonnulls(a.supplement_submitted_at, a.summary_submitted_at), a.sequence desc";
        };
    }
}
