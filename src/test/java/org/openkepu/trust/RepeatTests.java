package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form posted many times at once, at two processes, does what it does posted once (F1). */
@TwoPortals
class RepeatTests {

    @ParameterizedTest
    @ValueSource(ints = 6)
    void manyPostsHaveOneEffect(int posts, Installation two) throws Exception {
        tryEveryForm(posts, two);
    }

    @Tag("trust")
    @ParameterizedTest
    @ValueSource(ints = 50)
    void fiftyPostsHaveOneEffect(int posts, Installation two) throws Exception {
        tryEveryForm(posts, two);
    }

    private static void tryEveryForm(int posts, Installation two) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (TriedForm form : EveryForm.of(two)) {
            Posting single = form.fresh();
            Footprint.Moment before = Footprint.moment(two.database());
            Answer answer = single.submit();
            Footprint once = Footprint.between(before, Footprint.moment(two.database()));
            if (answer.status() != 303 && answer.status() != 200) {
                wrong.add(form + ": a single post is refused with " + answer.status() + " " + answer.rules());
            }

            Posting repeated = form.fresh();
            Caller there = repeated.caller().at(two.portal(1));
            before = Footprint.moment(two.database());
            List<Answer> answers =
                    Together.each(posts, i -> () -> i % 2 == 0 ? repeated.submit() : repeated.submitAt(there));
            Footprint often = Footprint.between(before, Footprint.moment(two.database()));

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
                    .distinct()
                    .toList();
            if (places.size() > 1) {
                wrong.add(form + ": leads to " + places);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
