package org.openkepu.activity.domain;

import java.util.HashSet;
import java.util.Set;

/** How alike two names are: the share of pairs of characters they have in common. */
final class TitleLikeness {

    /** From here on two names of one unit on one day look the same. */
    static final double SAME = 0.6;

    private TitleLikeness() {}

    /** From 0, nothing in common, to 1, the same but for spaces, width and case. */
    static double of(String one, String other) {
        Set<String> first = pairs(one);
        Set<String> second = pairs(other);
        if (first.isEmpty() || second.isEmpty()) {
            return Grams.normal(one).equals(Grams.normal(other)) ? 1 : 0;
        }
        var common = new HashSet<>(first);
        common.retainAll(second);
        return 2.0 * common.size() / (first.size() + second.size());
    }

    private static Set<String> pairs(String title) {
        String text = Grams.normal(title).replaceAll("[\\s\\p{Punct}·—“”《》（）、，。：]", "");
        int[] characters = text.codePoints().toArray();
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < characters.length; i++) {
            pairs.add(new String(characters, i, 2));
        }
        return pairs;
    }
}
