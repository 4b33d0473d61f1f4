package org.openkepu.account;

import java.util.Optional;
import java.util.UUID;
import org.openkepu.shared.Mobile;

/** Codes sent by SMS to a mobile number (trust F16), with one budget per number whatever they are for. */
public interface MobileCodes {

    /** What a code is for; a code for one thing does not open another. */
    enum Purpose {
        REGISTER,
        SIGN_IN,
        SECOND_FACTOR,
        CONFIRMATION,
        NEW_MOBILE,
        MY_DATA
    }

    /**
     * A code that is on its way.
     *
     * @param waitSeconds until another may be sent, 0 when one may
     */
    record Underway(Mobile mobile, long waitSeconds) {}

    /**
     * Takes a place in every window, then sends a code: whether or not the number has an account, for nobody learns that
     * before answering.
     *
     * @return the ticket the code is bound to, to be kept in the session and never shown
     * @throws org.openkepu.shared.RuleBroken {@code account.throttled} beyond one a minute, five a clock hour, ten a day per
     *     number, or too many per address or in all
     */
    UUID send(Mobile mobile, Purpose purpose, String remoteAddress);

    /**
     * The number that has answered the code, which is thereby used up.
     *
     * @throws org.openkepu.shared.RuleBroken {@code account.code.wrong} with the tries left, or {@code account.code.expired}
     */
    Mobile redeem(UUID ticket, Purpose purpose, String code);

    /** What a page says of a code sent before; empty when nothing is known of the ticket. */
    Optional<Underway> underway(UUID ticket, Purpose purpose);
}
