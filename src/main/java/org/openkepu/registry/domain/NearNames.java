package org.openkepu.registry.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openkepu.shared.names.Folded;

/**
 * Finds names that are nearly a typed one: by the pairs of characters they share, a rare pair weighing more than one that
 * half the register holds. Immutable.
 */
final class NearNames {

    private static final double NEAR = 0.6;
    private static final int SHORTEST_PART = 5;

    private final List<Known> known = new ArrayList<>();
    private final Map<String, List<Integer>> holders = new HashMap<>();

    /** One name of an entry, folded. */
    private record Known(int entry, String name) {}

    private record Found(int entry, double score) {}

    /** Takes the next name of an entry. */
    void add(int entry, String name) {
        String folded = Folded.of(name);
        Integer number = known.size();
        pairs(folded)
                .forEach(pair ->
                        holders.computeIfAbsent(pair, any -> new ArrayList<>(1)).add(number));
        known.add(new Known(entry, folded));
    }

    /** Entries whose name is near, the nearest first, at most so many. */
    List<Integer> search(String typed, int most) {
        String name = Folded.of(typed);
        Set<String> pairs = pairs(name);
        var candidates = new HashSet<Integer>();
        // a pair half the register holds finds nothing by itself
        pairs.stream()
                .map(pair -> holders.getOrDefault(pair, List.of()))
                .filter(list -> list.size() * 10 < known.size() + 100)
                .forEach(candidates::addAll);
        return candidates.stream()
                .map(known::get)
                .map(one -> new Found(one.entry(), score(name, pairs, one)))
                .filter(found -> found.score() >= NEAR)
                .sorted(Comparator.comparing(Found::score).reversed().thenComparing(Found::entry))
                .map(Found::entry)
                .distinct()
                .limit(most)
                .toList();
    }

    private double score(String name, Set<String> pairs, Known one) {
        boolean inside = one.name().length() >= SHORTEST_PART && name.contains(one.name())
                || name.length() >= SHORTEST_PART && one.name().contains(name);
        Set<String> others = pairs(one.name());
        double shared = pairs.stream()
                .filter(others::contains)
                .mapToDouble(this::weight)
                .sum();
        double dice = 2 * shared / (weight(pairs) + weight(others));
        return inside ? Math.max(dice, 0.9 + dice / 10) : isOfAKind(name, one.name()) ? dice : 0;
    }

    /** 宜城市科协 is not 韩城市科协, nor 云南省科协 云南省科技馆: they begin with the same place and end with the same character. */
    private static boolean isOfAKind(String name, String other) {
        return other.length() > 1
                && name.contains(other.substring(0, 2))
                && name.charAt(name.length() - 1) == other.charAt(other.length() - 1);
    }

    private double weight(Set<String> pairs) {
        return pairs.stream().mapToDouble(this::weight).sum();
    }

    private double weight(String pair) {
        return Math.log(1
                + (known.size() + 1.0) / (holders.getOrDefault(pair, List.of()).size() + 1));
    }

    private static Set<String> pairs(String name) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < name.length(); i++) {
            pairs.add(name.substring(i, i + 2));
        }
        return pairs;
    }
}
