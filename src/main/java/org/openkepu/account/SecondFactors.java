package org.openkepu.account;

import java.util.Optional;
import java.util.UUID;
import org.openkepu.shared.Mobile;

/** The second factor of those who act for bodies and of operators (等保): a code to a number kept for this, and for messages its owner has chosen. */
public interface SecondFactors {

    /** Whether the account must answer a code after its password: never a person's, and none in the demonstration. */
    boolean isAsked(UUID accountId);

    /** The number codes go to; empty until the first sign-in has named one. */
    Optional<Mobile> mobileOf(UUID accountId);

    /** Keeps the number that has answered a code, instead of one before. */
    void enrol(UUID accountId, Mobile mobile);
}
