package org.openkepu.account.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows people their own account. */
@Service
@Transactional(readOnly = true)
public class Profiles {

    private final AccountRepository accounts;
    private final Mobiles mobiles;

    Profiles(AccountRepository accounts, Mobiles mobiles) {
        this.accounts = accounts;
        this.mobiles = mobiles;
    }

    /**
     * An account as its owner sees it.
     *
     * @param login null for a person who signs in with the number
     * @param mobile masked, null for an issued account
     */
    public record Profile(
            String name,
            Role role,
            @Nullable String login,
            @Nullable String mobile) {}

    public Profile of(UUID accountId) {
        Account account = accounts.findById(accountId).orElseThrow(NotFound::new);
        byte[] sealed = account.mobileSealed();
        String masked = sealed == null ? null : mobiles.open(sealed).masked();
        return new Profile(account.name(), account.role(), account.login(), masked);
    }
}
