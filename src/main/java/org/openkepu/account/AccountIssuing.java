package org.openkepu.account;

import java.util.Optional;
import java.util.UUID;

/** Hands out accounts that nobody registers: those of bodies and operators (A12), and the demo's cast. */
public interface AccountIssuing {

    /** The account with the login, in any case of letters. */
    Optional<UUID> find(String login);

    /** Issues the account; fails with {@code account.login.taken} when the login is not free. */
    UUID issue(NewAccount account);

    /** Disables the account: its sessions end at once. Fails with NotFound for an unknown one. */
    void disable(UUID accountId);
}
