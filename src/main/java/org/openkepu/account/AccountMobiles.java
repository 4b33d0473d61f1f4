package org.openkepu.account;

import java.util.Optional;
import java.util.UUID;
import org.openkepu.shared.Mobile;

/** The mobile numbers of accounts, for messages their owners have chosen and for nothing else. */
public interface AccountMobiles {

    /** The number; empty for an account without one, a disabled or an unknown one. */
    Optional<Mobile> mobileOf(UUID accountId);
}
