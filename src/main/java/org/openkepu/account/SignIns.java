package org.openkepu.account;

import java.util.Optional;
import java.util.UUID;
import org.openkepu.shared.Actor;

/** What signing in asks of the accounts. */
public interface SignIns {

    /**
     * The account a user name (login in any case, or mobile number) and password belong to; takes equally long whether
     * or not there is such an account, and tells nothing about why it says no.
     */
    Optional<UUID> verify(String username, String password);

    /** The administrator or operator a user name belongs to, so that a refused attempt at it is written down. */
    Optional<Actor> administrator(String username);

    /** The session of an account as it may begin now; empty for an unknown or disabled account. */
    Optional<SessionAccount> begin(UUID accountId);

    /** The account of a running session as it stands now; empty once it is disabled or its password has changed. */
    Optional<SessionAccount> resume(UUID accountId, int epoch);

    /** Remembers that the account signed in now, by the portal's clock. */
    void remember(UUID accountId);
}
