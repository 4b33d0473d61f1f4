package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Double clicks: a form posted many times at once, at two processes, does what it does posted once (F1). */
final class Repeats {

    /** A change of these ends every session: a repeat that comes after it may be asked to sign in. */
    private static final Set<String> END_SESSIONS = Set.of("password", "new number: code");

    private final Installation two;
    private final int posts;
    private final List<String> wrong = new ArrayList<>();

    /** @param posts how many identical ones at the same moment */
    Repeats(Installation two, int posts) {
        this.two = two;
        this.posts = posts;
    }

    /** A single post must be taken. */
    void isTaken(TriedForm form, Answer answer) {
        if (answer.status() != 303 && answer.status() != 200) {
            wrong.add(form + ": a single post is refused with " + answer.status() + " " + answer.rules());
        }
    }

    /** Posts a form many times and compares what that did with a single post. */
    Moment tried(TriedForm form, Footprint once, Moment last) throws Exception {
        Posting repeated = form.fresh();
        Caller there = repeated.caller().at(two.portal(1));
        Moment before = last.later(two.database());
        List<Answer> answers =
                Together.each(posts, i -> () -> i % 2 == 0 ? repeated.submit() : repeated.submitAt(there));
        Moment after = before.later(two.database());
        Footprint often = Footprint.between(before, after);
        if (!often.marks().equals(once.marks())) {
            wrong.add(form + ": once " + once + ", " + posts + " times " + often);
        }
        List<Integer> strange = answers.stream()
                .map(Answer::status)
                .filter(status -> status >= 500)
                .toList();
        if (!strange.isEmpty()) {
            wrong.add(form + ": answers " + strange);
        }
        List<String> places = answers.stream()
                .map(Answer::location)
                .filter(place -> !place.isEmpty())
                .filter(place -> !END_SESSIONS.contains(form.name()) || !place.equals("/login"))
                .distinct()
                .toList();
        if (places.size() > 1) {
            wrong.add(form + ": leads to " + places);
        }
        return after;
    }

    /** Fails where a repeat did more. */
    void hadOneEffect() {
        assertThat(wrong).isEmpty();
    }
}
