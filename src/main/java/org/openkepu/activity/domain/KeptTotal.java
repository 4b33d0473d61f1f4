package org.openkepu.activity.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.Facet;
import org.openkepu.activity.Trait;
import org.openkepu.shared.Scope;

/**
 * The counters a list's total is the sum of, as conditions over counters {@code c} and over deltas {@code d} not folded yet.
 *
 * @param scope where it is counted, narrowed by the territory asked for
 * @param facet condition for the counters
 * @param counted what of each counter is added
 * @param pendingFacet condition for the deltas
 * @param pending what of each delta is added
 * @param isNothing whether scope and filter exclude each other
 */
record KeptTotal(
        Scope scope,
        String facet,
        String counted,
        String pendingFacet,
        String pending,
        Map<String, Object> parameters,
        boolean isNothing) {

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /**
     * Empty when a combination is asked for that nobody keeps a counter of; cities and counties have no lists,
     * and drafts stand in none.
     */
    static Optional<KeptTotal> of(Scope scope, ActivityFilter filter, Narrowing narrowing) {
        if (scope.line() == Scope.Line.CITY
                || scope.line() == Scope.Line.COUNTY
                || narrowing.states().contains(ActivityState.DRAFT)) {
            return Optional.empty();
        }
        var asked = Asked.of(scope, filter, narrowing);
        boolean both = narrowing.complete() != null && narrowing.foodSafety() != null;
        if (filter.q() != null
                || filter.phase() != null
                || !filter.access().isEmpty()
                || asked.size() > 1
                || both && asked.size() > 0
                || narrowing.trait() != null && !keeps(narrowing)) {
            return Optional.empty();
        }
        if (asked.days() && (backwards(filter) || !keepsEnds(asked.scope()))) {
            return Optional.empty();
        }
        var parameters = new HashMap<String, Object>();
        parameters.put("states", narrowing.states().stream().map(Enum::name).toArray(String[]::new));
        if (narrowing.startsOn() != null) {
            parameters.put("first", narrowing.startsOn().first());
            parameters.put("last", narrowing.startsOn().last());
        }
        String facet = facet(asked, both, parameters);
        String measure = both ? completeness("c.n", "c.complete", narrowing.complete()) : measure(narrowing);
        boolean foodSafety = both && Boolean.TRUE.equals(narrowing.foodSafety());
        String counted = "case when c.facet = 'ENDS'" + (both && !foodSafety ? " or c.facet = 'FOOD_SAFETY'" : "")
                + " then -1 else 1 end * (" + measure + ")";
        if (filter.from() != null || filter.to() != null) {
            parameters.put("from", filter.from() == null ? EVER : filter.from());
            parameters.put("to", filter.to() == null ? NEVER : filter.to());
        }
        if (foodSafety) {
            facet = "c.facet = 'FOOD_SAFETY'";
        }
        return Optional.of(new KeptTotal(
                asked.scope(),
                facet,
                counted,
                pendingFacet(asked, narrowing),
                narrowing.trait() == null
                        ? completeness("d.n", "d.complete", narrowing.complete())
                        : trait("d", narrowing.trait()),
                parameters,
                asked.isNothing()));
    }

    private static boolean backwards(ActivityFilter filter) {
        return filter.from() != null && filter.to() != null && filter.from().isAfter(filter.to());
    }

    private static boolean keepsEnds(Scope scope) {
        return scope.line() != Scope.Line.CITY && scope.line() != Scope.Line.COUNTY;
    }

    /** Days [from, to] overlapping: begun by {@code to} less those over before {@code from}. */
    private static String facet(Asked asked, boolean both, Map<String, Object> parameters) {
        if (asked.days()) {
            return "(c.facet = 'DAY' and c.value <= :to::text or c.facet = 'ENDS' and c.value < :from::text)";
        }
        Facet facet = asked.facet();
        if (facet == Facet.DAY) {
            return "c.facet = 'DAY' and c.value between :first::text and :last::text";
        }
        if (facet != null) {
            parameters.put("value", asked.value());
            return "c.facet = '" + facet.name() + "' and c.value = :value";
        }
        return both ? "c.facet in ('', 'FOOD_SAFETY')" : "c.facet = ''";
    }

    /** A trait is counted by itself only; hosts outside the registers are not counted. */
    private static boolean keeps(Narrowing narrowing) {
        return narrowing.complete() == null
                && narrowing.foodSafety() == null
                && narrowing.trait() != Trait.UNREGISTERED_HOST;
    }

    private static String trait(String of, Trait trait) {
        return switch (trait) {
            case SUPPLEMENTED -> of + ".supplemented";
            case SUMMARISED -> of + ".summarised";
            case ON_TIME -> of + ".on_time";
            case LACKS_SUPPLEMENT -> of + ".n - " + of + ".supplemented";
            case LACKS_SUMMARY -> of + ".n - " + of + ".summarised";
            case UNREGISTERED_HOST -> throw new IllegalArgumentException("no counter of " + trait);
        };
    }

    private static String measure(Narrowing narrowing) {
        if (narrowing.trait() != null) {
            return trait("c", narrowing.trait());
        }
        Boolean foodSafety = narrowing.foodSafety();
        return foodSafety == null
                ? completeness("c.n", "c.complete", narrowing.complete())
                : completeness("c.n", "c.food_safety", foodSafety);
    }

    /** All, those that are, or the rest. */
    private static String completeness(String all, String some, @Nullable Boolean wanted) {
        return wanted == null ? all : wanted ? some : all + " - " + some;
    }

    private static String pendingFacet(Asked asked, Narrowing narrowing) {
        String food = narrowing.foodSafety() == null
                ? ""
                : narrowing.foodSafety() ? " and d.food_safety" : " and d.food_safety is not true";
        if (asked.days()) {
            return "d.starts_on <= :to and d.ends_on >= :from" + food;
        }
        Facet facet = asked.facet();
        if (facet == null) {
            return "true" + food;
        }
        if (facet == Facet.DAY) {
            return "d.starts_on between :first and :last" + food;
        }
        return (facet == Facet.AUDIENCE ? ":value = any (d.audiences)" : Counters.pending(facet) + " = :value") + food;
    }
}
