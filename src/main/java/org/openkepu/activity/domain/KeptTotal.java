package org.openkepu.activity.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.Phase;
import org.openkepu.activity.Trait;
import org.openkepu.shared.Scope;

/**
 * The counters a list's total is the sum of, as conditions over counters {@code c} and over deltas {@code d} not folded yet.
 *
 * @param scope where it is counted, narrowed by the territory asked for
 * @param counters which counters are added up
 * @param counted what of each counter is added
 * @param pendingOnes which deltas are added
 * @param pending what of each delta is added
 * @param isNothing whether scope and filter exclude each other
 */
record KeptTotal(
        Scope scope,
        String counters,
        String counted,
        String pendingOnes,
        String pending,
        Map<String, Object> parameters,
        boolean isNothing) {

    /**
     * Empty when a combination is asked for that nobody keeps a counter of; cities and counties have no lists,
     * and drafts stand in none.
     */
    static Optional<KeptTotal> of(Scope scope, ActivityFilter filter, Narrowing narrowing, Instant now) {
        if (scope.line() == Scope.Line.CITY
                || scope.line() == Scope.Line.COUNTY
                || narrowing.states().contains(ActivityState.DRAFT)
                || filter.q() != null
                || !keeps(narrowing)) {
            return Optional.empty();
        }
        var asked = Asked.of(scope, filter, narrowing);
        var parameters = new HashMap<String, Object>();
        Optional<Terms> terms = filter.phase() != null
                ? phase(filter.phase(), asked, narrowing, now, parameters)
                : terms(asked, filter, narrowing, parameters);
        return terms.map(kept -> new KeptTotal(
                asked.scope(),
                Counters.in("c", narrowing.states()) + " and " + kept.counters(),
                "case when " + kept.minus() + " then -1 else 1 end * (" + measure("c", narrowing, kept.byFood()) + ")",
                Counters.in("d", narrowing.states()) + " and " + kept.pending() + food(narrowing),
                measure("d", narrowing, true),
                parameters,
                asked.isNothing()));
    }

    private static Optional<Terms> phase(
            Phase phase, Asked asked, Narrowing narrowing, Instant now, Map<String, Object> parameters) {
        boolean alone = asked.choices().isEmpty() && !asked.days() && narrowing.equals(Narrowing.PUBLISHED);
        return alone && Terms.keepsInstants(asked.scope()) ? Terms.ofPhase(phase, now, parameters) : Optional.empty();
    }

    private static Optional<Terms> terms(
            Asked asked, ActivityFilter filter, Narrowing narrowing, Map<String, Object> parameters) {
        List<Choice> choices = asked.choices();
        int size = choices.size() + (asked.days() ? 1 : 0);
        boolean both = narrowing.complete() != null && narrowing.foodSafety() != null;
        if (size > 2 || size > 0 && both || size == 2 && !pairs(asked, narrowing)) {
            return Optional.empty();
        }
        if (asked.days()) {
            return Terms.ofDays(asked, filter, narrowing.startsOn(), parameters);
        }
        return Optional.of(
                choices.isEmpty()
                        ? Terms.whole(both ? narrowing.foodSafety() : null)
                        : Terms.ofChoices(choices, parameters));
    }

    /** Two things at once are counted over everything published only. */
    private static boolean pairs(Asked asked, Narrowing narrowing) {
        return asked.scope().equals(Scope.EVERYTHING)
                && narrowing.states().equals(Set.of(ActivityState.PUBLISHED))
                && asked.choices().stream().allMatch(Choice::isPaired);
    }

    /** A trait is counted by itself only; hosts outside the registers are not counted. */
    private static boolean keeps(Narrowing narrowing) {
        return narrowing.trait() == null
                || narrowing.complete() == null
                        && narrowing.foodSafety() == null
                        && narrowing.trait() != Trait.UNREGISTERED_HOST;
    }

    private static String food(Narrowing narrowing) {
        return narrowing.foodSafety() == null
                ? ""
                : narrowing.foodSafety() ? " and d.food_safety" : " and d.food_safety is not true";
    }

    /** @param byFood whether food safety is told apart by the rows, so that only completeness is left to the measure */
    private static String measure(String of, Narrowing narrowing, boolean byFood) {
        if (narrowing.trait() != null) {
            return trait(of, narrowing.trait());
        }
        return narrowing.foodSafety() == null || byFood
                ? wanted(of, ".complete", narrowing.complete())
                : wanted(of, ".food_safety", narrowing.foodSafety());
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

    /** All, those that are, or the rest. */
    private static String wanted(String of, String some, @Nullable Boolean wanted) {
        return wanted == null ? of + ".n" : wanted ? of + some : of + ".n - " + of + some;
    }
}
