package org.openkepu.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.MobileCodes.Purpose;
import org.openkepu.shared.Mobile;

/**
 * A code asked for and answered within one session: what every page with a code shares. Pages put {@link #step} into the
 * model as {@code step} and use the fragments of {@code account/parts/code}.
 */
public interface SessionCodes {

    /**
     * What the page shows.
     *
     * @param number masked, null before a code was sent
     * @param waitSeconds until another code may be sent, 0 when one may
     * @param puzzle to be solved before the next code is sent, null when none is asked
     */
    record Step(
            @Nullable String number,
            long waitSeconds,
            @Nullable Puzzle puzzle) {

        public boolean isSent() {
            return number != null;
        }
    }

    /**
     * Shows a person and not a program: a mark to be met with a slider, or a question to be answered instead.
     *
     * @param picture a {@code data:} address
     * @param first of two small numbers to be added
     */
    record Puzzle(String picture, int first, int second) {}

    /**
     * Sends a code and keeps its ticket in the session; reads {@code slide} and {@code answer} where a puzzle is asked.
     *
     * @throws org.openkepu.shared.RuleBroken {@code account.puzzle.unsolved}, {@code account.throttled}
     */
    void send(Purpose purpose, Mobile mobile, HttpServletRequest request);

    /** Sends another code to the number of the last one; {@code account.code.expired} when there was none. */
    void sendAgain(Purpose purpose, HttpServletRequest request);

    /** The ticket of the session; {@code account.code.expired} when it has none. */
    UUID ticket(Purpose purpose, HttpServletRequest request);

    /** Forgets the ticket: the code is answered, or another number is meant. */
    void forget(Purpose purpose, HttpServletRequest request);

    Step step(Purpose purpose, HttpServletRequest request);
}
