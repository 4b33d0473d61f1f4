package org.openkepu.trust;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for every form of the portal: posted many times at once, at two processes, it does what it does posted once
 * (F1); nothing beside its own fields is taken (F17); and what it changes is written down.
 */
@TwoPortals
class EveryFormTests {

    @ParameterizedTest
    @ValueSource(ints = 6)
    void hasOneEffectAndTakesNothingElse(int posts, Installation two) throws Exception {
        tryEveryForm(new Repeats(two, posts), new Forgery(two, false), two);
    }

    @Tag("trust")
    @ParameterizedTest
    @ValueSource(ints = 50)
    void hasOneEffectAndTakesNothingElseHoweverPosted(int posts, Installation two) throws Exception {
        tryEveryForm(new Repeats(two, posts), new Forgery(two, true), two);
    }

    private static void tryEveryForm(Repeats repeats, Forgery forgery, Installation two) throws Exception {
        var forms = new WrittenForms();
        Moment now = Moment.of(two.database());
        for (TriedForm form : EveryForm.of(two)) {
            Posting single = form.fresh();
            long entries = WrittenForms.entries(two);
            Moment before = now.later(two.database());
            repeats.isTaken(form, single.submit());
            now = before.later(two.database());
            Footprint once = Footprint.between(before, now);
            forms.note(form, WrittenForms.entries(two) > entries);
            now = repeats.tried(form, once, now);
            now = forgery.tried(form, once, now);
        }
        repeats.hadOneEffect();
        forgery.wasInVain();
        forms.areWrittenDown();
    }
}
