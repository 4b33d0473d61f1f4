package org.openkepu.account.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.Problem;
import org.openkepu.shared.Texts;

/** Reads login and name of an account to be handed out, and keeps every problem on the way. */
public final class OrderReader {

    /** A letter first, so that no login ever reads as somebody's number. */
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{1,59}");

    private static final int SHORTEST = 2;
    private static final int LONGEST = 30;

    private final List<Problem> problems = new ArrayList<>();

    /** Two to sixty letters, digits, dots, hyphens and underscores, a letter first; the empty string when it is wrong. */
    public String login(String field, @Nullable String typed) {
        String login = Texts.clean(typed);
        if (login.isEmpty()) {
            problems.add(Problem.missing(field));
        } else if (!LOGIN.matcher(login).matches() || Mobile.read(login).isPresent()) {
            problems.add(Problem.wrong(field, "account.login.shape"));
            return "";
        }
        return login;
    }

    /** Who holds the account: two to thirty characters in one line. */
    public String name(String field, @Nullable String typed) {
        String name = Texts.clean(typed);
        int length = Texts.length(name);
        if (name.isEmpty()) {
            problems.add(Problem.missing(field));
        } else if (length < SHORTEST || length > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            problems.add(Problem.wrong(field, "account.name.length", SHORTEST, LONGEST));
        }
        return name;
    }

    /** The seat, or a problem at its field. */
    public Optional<Seat> seat(String field, @Nullable String typed, Optional<Seat> found) {
        if (found.isEmpty()) {
            problems.add(
                    Texts.clean(typed).isEmpty()
                            ? Problem.missing(field)
                            : Problem.wrong(field, "account.seat.unknown"));
        }
        return found;
    }

    public void add(Problem problem) {
        problems.add(problem);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
