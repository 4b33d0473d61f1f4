package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Double clicks: a form posted many times at once, at two processes, does what it does posted once (F1). */
final class Repeats {

    private static final String LOGIN = "/login";

    /** The first post of these ends the session it came with; the rules that refuse who was under way beside it. */
    private static final Map<String, Set<String>> END_SESSIONS = Map.of(
            "password", Set.of("account.password.current-wrong", "account.throttled"),
            "new number: code", Set.of("account.code.expired"),
            "second factor: code", Set.of("account.code.expired"));

    /** Here the session becomes another, and all who came with it are let in. */
    private static final String LETS_IN = "sign-in: code";

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
        Set<String> rules = END_SESSIONS.get(form.name());
        if (rules == null) {
            allLeadTheSameWay(form, answers);
        } else {
            oneIsLedOn(form, rules, answers);
        }
        return after;
    }

    private void allLeadTheSameWay(TriedForm form, List<Answer> answers) {
        List<String> places = answers.stream()
                .map(Answer::location)
                .filter(place -> !place.isEmpty())
                .filter(place -> !form.name().equals(LETS_IN) || !place.equals(LOGIN))
                .distinct()
                .toList();
        if (places.size() > 1) {
            wrong.add(form + ": leads to " + places);
        }
    }

    /**
     * One is led on. Whoever was under way with it is refused by a rule; whoever comes after it has a session no more and is
     * led to the login page, which leads on whoever has the new one by now.
     */
    private void oneIsLedOn(TriedForm form, Set<String> rules, List<Answer> answers) {
        List<String> others = answers.stream()
                .filter(answer -> !answer.location().equals(LOGIN))
                .filter(answer -> answer.rules().isEmpty() || !rules.containsAll(answer.rules()))
                .map(answer -> answer.status() + " " + answer.location() + answer.rules())
                .toList();
        if (others.size() != 1 || !others.get(0).startsWith("303 /")) {
            wrong.add(form + ": one is led on, but " + others);
        }
    }

    /** Fails where a repeat did more. */
    void hadOneEffect() {
        assertThat(wrong).isEmpty();
    }
}
