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
import org.openkepu.shared.Scope;

/**
 * The statements of an office's list. What is published and what is not are found by indexes of their own and put together
 * in the list's order, so that a page costs the same however many rows lie behind it; what is searched for is found whole
 * before it is ordered, over everything up to a limit.
 *
 * @param condition of the filter inside the scope
 * @param states those listed
 * @param searching whether any part of a name is looked for
 * @param everywhere whether it is looked for in everything
 */
record OfficeQuery(
        String condition,
        Set<ActivityState> states,
        boolean searching,
        boolean everywhere,
        OfficeSort sort,
        Map<String, Object> parameters) {

    static final String COLUMNS = PublishedRecords.LINE + """
            , a.form, a.theme, a.address, a.authority_id, a.food_safety, a.expected_person_times, a.person_times,
            a.supplement_submitted_at, a.summary_submitted_at, a.correction_reason, a.pending_version, a.submitted_at""";

    static OfficeQuery of(ListCondition condition, Scope scope, OfficeFilter filter) {
        boolean searching = filter.common().q() != null;
        return new OfficeQuery(
                condition.sql(),
                states(filter),
                searching,
                searching
                        && scope.equals(Scope.EVERYTHING)
                        && Asked.place(filter.common()).equals(Scope.EVERYTHING),
                filter.sort(),
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

    /** The same, the newest first: what more is found than can be ordered stands so. */
    OfficeQuery newestFirst() {
        return new OfficeQuery(condition, states, searching, everywhere, OfficeSort.NEWEST, parameters);
    }

    /** The same, all that is searched for counted. */
    OfficeQuery toTheEnd() {
        return new OfficeQuery(condition, states, searching, false, sort, parameters);
    }

    /**
     * Rows in the list's order with the parameters {@code reach}, {@code limit} and {@code offset}.
     *
     * @param after the parameter {@code after} names the sequence to go on behind, in the newest order
     */
    String page(boolean after) {
        String end = " order by " + order() + " limit :limit offset :offset";
        if (everywhere) {
            return "select * from (" + blocks(COLUMNS, after, sort == OfficeSort.NEWEST ? ":reach" : limit()) + ") a"
                    + end;
        }
        String more = after ? " and a.sequence < :after" : "";
        return searching
                ? found() + more + end
                : sort == OfficeSort.NEWEST
                        ? "select * from (" + branches(more, " order by " + order() + " limit :reach") + ") a" + end
                        : sorted();
    }

    /** All rows in the list's order. */
    String all() {
        return (searching ? found() : "select * from (" + branches("", "") + ") a") + " order by " + order();
    }

    /** How many rows in these states, which are some of those listed; of a search of everything not more than can be ordered, and one. */
    String count(Set<ActivityState> counted) {
        return everywhere
                ? "select count(*) from (" + blocks("a.id", false, limit()) + ") as found"
                : count(condition + in(counted));
    }

    static String count(String condition) {
        return "select count(*) from activity a where " + condition;
    }

    private static String limit() {
        return String.valueOf(SearchBlocks.MOST + 1);
    }

    private String blocks(String columns, boolean after, String limit) {
        String newest = SearchBlocks.newest(columns, condition + in(states));
        return (after ? newest : newest.replace(":after", "null")) + " limit " + limit;
    }

    private String found() {
        return "with found as materialized (select a.id from activity a where " + condition + in(states) + ") select "
                + COLUMNS + " from activity a where a.id in (select id from found)";
    }

    /** Which rows stand on the page is seen in the order's index (migration activity_sorts_and_blocks); only they are read. */
    private String sorted() {
        String reached = Stream.of(published(), others())
                .filter(some -> !some.isEmpty())
                .map(some -> "(select a.id, a.sequence, " + key() + " as key from activity a where " + condition
                        + in(some) + " order by " + order() + " limit :reach)")
                .collect(Collectors.joining(" union all "));
        return "select " + COLUMNS + " from (select id from (" + reached + ") as reached order by key, sequence"
                + (sort == OfficeSort.COMPLETENESS ? " desc" : "") + " limit :limit offset :offset) as shown"
                + " join activity a on a.id = shown.id order by " + order();
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

    private String order() {
        return sort == OfficeSort.NEWEST
                ? "a.sequence desc"
                : key() + ", a.sequence" + (sort == OfficeSort.COMPLETENESS ? " desc" : "");
    }

    private String key() {
        return switch (sort) {
            case NEWEST -> "a.sequence";
            case START -> "a.starts_at";
            case TITLE -> "a.title";
            case UNIT -> "a.unit_name";
            case COMPLETENESS -> "num_nonnulls(a.supplement_submitted_at, a.summary_submitted_at)";
        };
    }
}
