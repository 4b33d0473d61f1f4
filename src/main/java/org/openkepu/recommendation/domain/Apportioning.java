package org.openkepu.recommendation.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes places of figures. Without a total every body is reckoned alone: base and share, rounded, between floor and cap. With
 * a total the places are given out in proportion to base and share: who would fall below the floor has the floor, who would
 * rise above the cap has the cap, the others share what is left by largest remainder; of equal remainders the body with more
 * complete activities comes first, then the one listed first. Floors that need more than the total are all given.
 */
final class Apportioning {

    private final FormulaTerm term;
    private final Map<UUID, BigDecimal> parts = new HashMap<>();
    private final Map<UUID, Integer> places = new HashMap<>();

    private Apportioning(FormulaTerm term) {
        this.term = term;
    }

    /** What a term gives each of the bodies of one kind, in their order. */
    static List<Share> of(FormulaTerm term, List<Standing> standings) {
        var apportioning = new Apportioning(term);
        Integer total = term.total();
        if (total == null) {
            standings.forEach(one -> apportioning.places.put(
                    one.body().id(), term.bounded(term.rounding().whole(apportioning.weight(one)))));
        } else {
            apportioning.giveOut(total, standings);
        }
        return standings.stream().map(apportioning::share).toList();
    }

    private Share share(Standing one) {
        UUID id = one.body().id();
        return new Share(one, weight(one), parts.get(id), places.getOrDefault(id, term.floor()));
    }

    private BigDecimal weight(Standing one) {
        return term.weight(one.figures().complete());
    }

    /**
     * Settles, round by round, those whose part breaks the bound that is broken more: who is lifted to the floor costs the
     * others, who is held at the cap leaves more for them. In the last round no bound is broken.
     */
    private void giveOut(int total, List<Standing> all) {
        List<Standing> open = new ArrayList<>(all);
        int left = total;
        while (!open.isEmpty()) {
            proportion(left, open);
            BigDecimal lifted = open.stream()
                    .map(one -> bound(part(one)).subtract(part(one)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            List<Standing> bound = open.stream()
                    .filter(one -> bound(part(one)).compareTo(part(one)) * lifted.signum() > 0)
                    .toList();
            if (bound.isEmpty()) {
                byLargestRemainder(left, open);
                return;
            }
            for (Standing one : bound) {
                int held = bound(part(one)).intValue();
                places.put(one.body().id(), held);
                left -= held;
            }
            open.removeAll(bound);
        }
    }

    private BigDecimal bound(BigDecimal part) {
        BigDecimal most = term.exceeds(part) && term.cap() != null ? BigDecimal.valueOf(term.cap()) : part;
        return most.max(BigDecimal.valueOf(term.floor()));
    }

    private void proportion(int left, List<Standing> open) {
        BigDecimal sum = open.stream().map(this::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal given = BigDecimal.valueOf(Math.max(0, left));
        for (Standing one : open) {
            parts.put(
                    one.body().id(),
                    sum.signum() == 0
                            ? given.divide(BigDecimal.valueOf(open.size()), MathContext.DECIMAL64)
                            : given.multiply(weight(one)).divide(sum, MathContext.DECIMAL64));
        }
    }

    private BigDecimal part(Standing one) {
        return parts.getOrDefault(one.body().id(), BigDecimal.ZERO);
    }

    private void byLargestRemainder(int left, List<Standing> open) {
        int given = 0;
        for (Standing one : open) {
            int whole = part(one).intValue();
            places.put(one.body().id(), whole);
            given += whole;
        }
        List<Standing> byRemainder = open.stream()
                .sorted(Comparator.comparing(this::remainder)
                        .thenComparing(one -> one.figures().complete())
                        .reversed())
                .toList();
        for (int i = 0; i < byRemainder.size() && given < left; i++) {
            Standing one = byRemainder.get(i);
            if (atCap(one)) {
                continue;
            }
            places.merge(one.body().id(), 1, Integer::sum);
            given++;
        }
    }

    private boolean atCap(Standing one) {
        @Nullable Integer cap = term.cap();
        return cap != null && places.getOrDefault(one.body().id(), 0) >= cap;
    }

    private BigDecimal remainder(Standing one) {
        return part(one).remainder(BigDecimal.ONE);
    }
}
