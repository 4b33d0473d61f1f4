package org.openkepu.account.web;

import java.util.Optional;
import org.openkepu.shared.Problem;
import org.openkepu.shared.Texts;

/** The shape of a person's name in forms: two to thirty characters in one line (B48, B49). */
final class PersonName {

    static final int SHORTEST = 2;
    static final int LONGEST = 30;

    private PersonName() {}

    static Optional<Problem> check(String name) {
        if (name.isEmpty()) {
            return Optional.of(Problem.missing("name"));
        }
        int length = Texts.length(name);
        boolean inOrder = length >= SHORTEST
                && length <= LONGEST
                && !Texts.isMalformed(name)
                && name.chars().noneMatch(Character::isISOControl);
        return inOrder
                ? Optional.empty()
                : Optional.of(Problem.wrong("name", "account.name.length", SHORTEST, LONGEST));
    }
}
