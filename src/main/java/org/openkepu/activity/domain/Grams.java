package org.openkepu.activity.domain;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.openkepu.shared.Texts;

/** Cuts names into characters and pairs of characters, so that an index answers for any part of them, from one character on. */
final class Grams {

    private Grams() {}

    /** All characters and pairs of the texts, no pair across two texts. */
    static String[] of(Collection<String> texts) {
        Set<String> grams = new LinkedHashSet<>();
        for (String text : texts) {
            int[] characters = normal(text).codePoints().toArray();
            for (int i = 0; i < characters.length; i++) {
                grams.add(new String(characters, i, 1));
                if (i + 1 < characters.length) {
                    grams.add(new String(characters, i, 2));
                }
            }
        }
        return grams.toArray(String[]::new);
    }

    /** What a name must hold to hold every word of the query: the words' pairs, of a word of one character that one. */
    static String[] toLookFor(String query) {
        Set<String> grams = new LinkedHashSet<>();
        for (String word : normal(query).split("\\s+")) {
            int[] characters = word.codePoints().toArray();
            if (characters.length == 1) {
                grams.add(word);
            }
            for (int i = 0; i + 1 < characters.length; i++) {
                grams.add(new String(characters, i, 2));
            }
        }
        return grams.toArray(String[]::new);
    }

    /** The form in which texts are compared: full-width as half-width, small letters. */
    static String normal(String text) {
        return Normalizer.normalize(Texts.clean(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
