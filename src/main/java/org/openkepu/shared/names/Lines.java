package org.openkepu.shared.names;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts of many entries in one string, so that looking for a part of any of them is one fast scan. An entry may have no
 * line or several; lines stand in the order of their entries.
 */
final class Lines {

    private final String text;
    private final int[] starts;
    private final int[] entries;
    private final int[] sorted;
    private final @Nullable BitSet heads;

    private Lines(String text, int[] starts, int[] entries, int[] sorted, @Nullable BitSet heads) {
        this.text = text;
        this.starts = starts;
        this.entries = entries;
        this.sorted = sorted;
        this.heads = heads;
    }

    /** Folded texts as they are: a match may begin anywhere. */
    static Lines ofTexts(List<List<String>> texts) {
        return build(texts, null);
    }

    /** Texts of syllables separated by a space, joined without it: a match begins where a syllable does. */
    static Lines ofSyllables(List<List<String>> texts) {
        return build(texts, new BitSet());
    }

    private static Lines build(List<List<String>> texts, @Nullable BitSet heads) {
        int lines = texts.stream().mapToInt(List::size).sum();
        var all = new StringBuilder().append('\n');
        int[] starts = new int[lines];
        int[] entries = new int[lines];
        int line = 0;
        for (int entry = 0; entry < texts.size(); entry++) {
            for (String text : texts.get(entry)) {
                starts[line] = all.length();
                entries[line++] = entry;
                append(all, text, heads);
                all.append('\n');
            }
        }
        String text = all.toString();
        return new Lines(text, starts, entries, sorted(text, starts), heads);
    }

    private static void append(StringBuilder all, String text, @Nullable BitSet heads) {
        if (heads == null) {
            all.append(text);
            return;
        }
        for (String syllable : text.split(" ")) {
            heads.set(all.length());
            all.append(syllable);
        }
    }

    private static int[] sorted(String text, int[] starts) {
        Integer[] lines = new Integer[starts.length];
        Arrays.setAll(lines, line -> line);
        Arrays.sort(lines, (a, b) -> compare(text, starts[a], text, starts[b], '\n'));
        return Arrays.stream(lines).mapToInt(line -> line).toArray();
    }

    private static int compare(String one, int at, String other, int from, char end) {
        for (; ; at++, from++) {
            char a = one.charAt(at);
            char b = other.charAt(from);
            if (a != b || a == end) {
                return a - b;
            }
        }
    }

    /** Offers the entries one of whose lines is exactly the text. */
    void exact(String q, Best best) {
        between(q + '\n', best);
    }

    /** Offers the entries one of whose lines begins with the text. */
    void prefix(String q, Best best) {
        between(q, best);
    }

    private void between(String beginning, Best best) {
        for (int at = firstFrom(beginning);
                at < sorted.length && text.startsWith(beginning, starts[sorted[at]]);
                at++) {
            best.offer(entries[sorted[at]]);
        }
    }

    private int firstFrom(String q) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore(starts[sorted[middle]], q)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isBefore(int start, String q) {
        for (int i = 0; i < q.length(); i++) {
            int difference = text.charAt(start + i) - q.charAt(i);
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }

    /** Offers the entries one of whose lines holds the text, in their order, until no better can come. */
    void inside(String q, Best best) {
        int line = 0;
        int at = text.indexOf(q);
        while (at >= 0 && !best.isFull()) {
            if (heads == null || heads.get(at)) {
                while (line + 1 < starts.length && starts[line + 1] <= at) {
                    line++;
                }
                best.offer(entries[line]);
                at = line + 1 < starts.length ? text.indexOf(q, starts[line + 1]) : -1;
            } else {
                at = text.indexOf(q, at + 1);
            }
        }
    }
}
