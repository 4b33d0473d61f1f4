package org.openkepu.activity.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.OfficeFilter;
import org.openkepu.activity.Phase;
import org.openkepu.shared.Scope;

/**
 * The statements of an office's list. What is published and what is not are found by indexes of their own and put together
 * in the list's order, so that a page costs the same however many rows lie behind it; what is searched for is found whole
 * before it is ordered.
 *
 * @param condition of the filter inside the scope
 * @param states those listed
 * @param searching whether any part of a name is looked for
 * @param everywhere whether it is looked for in everything, the newest to be had without the others
 */
record OfficeQuery(
        ListCondition condition, Set<ActivityState> states, boolean searching, boolean everywhere, ListOrder order) {

    static final String COLUMNS = PublishedRecords.LINE + """
            , a.form, a.theme, a.address, a.authority_id, a.food_safety, a.expected_person_times, a.person_times,
            a.supplement_submitted_at, a.summary_submitted_at, a.correction_reason, a.pending_version, a.submitted_at""";

    static OfficeQuery of(ListCondition condition, Scope scope, OfficeFilter filter) {
        return new OfficeQuery(
                condition,
                states(filter),
                filter.common().q() != null,
                condition.inSteps()
                        && scope.equals(Scope.EVERYTHING)
                        && Asked.place(filter.common()).equals(Scope.EVERYTHING),
                ListOrder.of(filter.sort()));
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

    Map<String, Object> parameters() {
        return condition.parameters();
    }

    /** The condition with the states listed. */
    ListCondition listed() {
        return condition.and(Counters.in("a", states));
    }

    /**
     * Some rows in the list's order.
     *
     * @param after the parameter {@code after} names the sequence to go on behind, in the newest order
     */
    String part(RowRange rows, boolean after) {
        String more = after ? " and a.sequence < :after" : "";
        return order == ListOrder.NEWEST
                ? "select * from (" + branches(more, " order by " + order.ofActivities() + " limit " + rows.reach())
                        + ") a order by " + order.ofActivities() + rows
                : sorted(rows);
    }

    /** All rows in the list's order. */
    String all() {
        return (searching
                        ? "select " + COLUMNS + " from " + listed().rows()
                        : "select * from (" + branches("", "") + ") a")
                + " order by " + order.ofActivities();
    }

    /** How many rows in these states, which are some of those listed. */
    String count(Set<ActivityState> counted) {
        return "select count(*) from " + of(counted);
    }

    /** Which rows stand on the page is seen in the order's index (migration activity_sorts_and_blocks); only they are read. */
    private String sorted(RowRange rows) {
        String reached = Stream.of(published(), others())
                .filter(some -> !some.isEmpty())
                .map(some -> "(select a.id, a.sequence, " + order.key() + " as key from " + of(some) + " order by "
                        + order.ofActivities() + " limit " + rows.reach() + ")")
                .collect(Collectors.joining(" union all "));
        return "select " + COLUMNS + " from (select id from (" + reached + ") as reached order by " + order.ofFound()
                + rows + ") as shown join activity a on a.id = shown.id order by "
                + order.ofActivities();
    }

    private String of(Set<ActivityState> some) {
        return condition.and(Counters.in("a", some)).rows();
    }

    private String branches(String more, String end) {
        return Stream.of(published(), others())
                .filter(some -> !some.isEmpty())
                .map(some -> "(select " + COLUMNS + " from " + of(some) + more + end + ")")
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
}
