package org.openkepu.activity.domain;

import java.util.HashSet;
import java.util.Set;

/** How alike a name and others are: the share of pairs of characters they have in common. */
final class TitleLikeness {

    /** From here on two names of one unit on one day look the same. */
    static final double SAME = 0.6;

    private static final String CHINESE_MARKS = "·—“”《》、。";

    private final String title;
    private final Set<String> pairs;

    private TitleLikeness(String title, Set<String> pairs) {
        this.title = title;
        this.pairs = pairs;
    }

    static TitleLikeness to(String title) {
        String text = plain(title);
        return new TitleLikeness(text, pairs(text));
    }

    /** From 0, nothing in common, to 1, the same but for spaces, punctuation, width and case. */
    double of(String other) {
        String text = plain(other);
        if (text.equals(title)) {
            return 1;
        }
        Set<String> others = pairs(text);
        long common = others.stream().filter(pairs::contains).count();
        return common == 0 ? 0 : 2.0 * common / (pairs.size() + others.size());
    }

    private static String plain(String title) {
        var plain = new StringBuilder();
        Grams.normal(title).codePoints().filter(c -> !isMark(c)).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Spaces and punctuation, in the form texts are compared in: full-width ones are half-width there. */
    private static boolean isMark(int c) {
        return c < 0x80 ? !Character.isLetterOrDigit(c) : CHINESE_MARKS.indexOf(c) >= 0;
    }

    private static Set<String> pairs(String text) {
        int[] characters = text.codePoints().toArray();
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < characters.length; i++) {
            pairs.add(new String(characters, i, 2));
        }
        return pairs;
    }
}
