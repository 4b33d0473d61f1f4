package org.openkepu.statistics.web;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Problem;
import org.openkepu.shared.Texts;
import org.openkepu.statistics.domain.BulletinAudience;
import org.openkepu.statistics.domain.BulletinKind;

/**
 * What the operator chooses for a bulletin, as typed.
 *
 * @param token of this rendering of the form
 */
record BulletinForm(
        @Nullable String kind,
        @Nullable String readers,
        @Nullable String heading,
        @Nullable String token) {

    static final int LONGEST_TITLE = 100;

    /** A form with nothing wrong. */
    record Read(BulletinKind kind, BulletinAudience audience, String title) {}

    /** The form read; fails with {@link FormRefused} for what is missing or wrong. */
    Read read(BulletinKind chosen) {
        var problems = new ArrayList<Problem>();
        String words = Texts.clean(heading);
        if (words.isEmpty()) {
            problems.add(Problem.missing("heading"));
        } else if (Texts.isMalformed(words) || Texts.length(words) > LONGEST_TITLE) {
            problems.add(Problem.wrong("heading", "field.invalid", LONGEST_TITLE));
        }
        var chosenReaders = BulletinAudience.read(this.readers);
        if (chosenReaders.isEmpty()) {
            problems.add(Problem.missing("readers"));
        }
        FormRefused.when(problems);
        return new Read(chosen, chosenReaders.orElseThrow(), words);
    }
}
