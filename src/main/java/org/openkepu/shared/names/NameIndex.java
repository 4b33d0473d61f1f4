package org.openkepu.shared.names;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Finds names by any part of them from one character on, by alias, pinyin and initials. Immutable; entries are numbered
 * in the order they were added, and among equals the earlier is the better.
 */
public final class NameIndex {

    private static final int LONGEST = 100;
    private static final Pattern LATIN = Pattern.compile("[a-z0-9'’]+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’]");

    private final int size;
    private final Lines names;
    private final Lines aliases;
    private final Lines pinyin;
    private final Lines initials;

    private NameIndex(Builder built) {
        this.size = built.names.size();
        this.names = Lines.ofTexts(built.names);
        this.aliases = Lines.ofTexts(built.aliases);
        this.pinyin = Lines.ofSyllables(built.pinyin);
        this.initials = Lines.ofTexts(built.initials);
    }

    /**
     * The best entries: exact, prefix, alias, inside, pinyin, initials; within each class the preferred before the rest,
     * then in the order they were added.
     *
     * @param typed as typed; everything eligible where it is blank, nothing where it is no possible name
     * @param limit how many at most
     */
    public int[] search(String typed, int limit, IntPredicate eligible, IntPredicate preferred) {
        String q = Folded.of(typed);
        var best = new Best(limit, eligible, preferred);
        if (q.isEmpty()) {
            return everything(best);
        }
        if (q.length() > LONGEST) {
            return best.found();
        }
        names.exact(q, best);
        names.prefix(q, best.endOfClass());
        aliases.inside(q, best.endOfClass());
        if (!best.endOfClass().isComplete()) {
            names.inside(q, best);
        }
        if (!best.endOfClass().isComplete() && LATIN.matcher(q).matches()) {
            String letters = APOSTROPHE.matcher(q).replaceAll("");
            spelled(letters, best);
        }
        return best.found();
    }

    private void spelled(String letters, Best best) {
        if (!letters.isEmpty()) {
            pinyin.inside(letters, best);
            if (!best.endOfClass().isComplete()) {
                initials.inside(letters, best);
            }
            best.endOfClass();
        }
    }

    private int[] everything(Best best) {
        for (int entry = 0; entry < size && !best.isFull(); entry++) {
            best.offer(entry);
        }
        return best.endOfClass().found();
    }

    /** At most {@code limit} entries whose name or else alias is exactly the typed one, names before aliases. */
    public int[] exact(String typed, int limit) {
        String q = Folded.of(typed);
        var best = new Best(limit, any -> true, none -> false);
        if (!q.isEmpty() && q.length() <= LONGEST) {
            names.exact(q, best);
            aliases.exact(q, best.endOfClass());
        }
        return best.endOfClass().found();
    }

    /** Takes entries, best first, and makes the index of them. */
    public static final class Builder {

        private final List<List<String>> names = new ArrayList<>();
        private final List<List<String>> aliases = new ArrayList<>();
        private final List<List<String>> pinyin = new ArrayList<>();
        private final List<List<String>> initials = new ArrayList<>();

        /** Adds the next entry; pinyin and initials are those a {@link Spelling} gave for name and aliases. */
        public Builder add(String name, List<String> otherNames, List<String> spelled, List<String> shortened) {
            names.add(List.of(Folded.of(name)));
            aliases.add(otherNames.stream().map(Folded::of).toList());
            pinyin.add(spelled);
            initials.add(shortened);
            return this;
        }

        public NameIndex build() {
            return new NameIndex(this);
        }
    }
}
