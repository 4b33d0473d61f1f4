package org.openkepu.account;

import java.util.Optional;
import java.util.UUID;
import org.openkepu.shared.Mobile;

/** The mobile numbers of accounts, for messages their owners have chosen and for nothing else. */
public interface AccountMobiles {

    /** The number, of an admin or operator that of the second factor; empty for an account without one, a disabled or an unknown one. */
    Optional<Mobile> mobileOf(UUID accountId);
}
