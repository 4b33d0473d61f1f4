package org.openkepu.account.domain;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Role;
import org.openkepu.shared.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows people their own account, and lets them change what is theirs to change (B77). */
@Service
@Transactional(readOnly = true)
public class Profiles {

    private final AccountRepository accounts;
    private final Mobiles mobiles;
    private final FactorBook factors;
    private final AuditTrail trail;

    Profiles(AccountRepository accounts, Mobiles mobiles, FactorBook factors, AuditTrail trail) {
        this.accounts = accounts;
        this.mobiles = mobiles;
        this.factors = factors;
        this.trail = trail;
    }

    /**
     * An account as its owner sees it.
     *
     * @param login null for a person who signs in with the number
     * @param mobile masked, null for an administrator who has named none
     * @param hasPassword false for an account made by a code that has set none yet
     */
    public record Profile(
            String name,
            Role role,
            @Nullable String login,
            @Nullable String mobile,
            boolean hasPassword) {}

    public Profile of(UUID accountId) {
        Account account = accounts.findById(accountId).orElseThrow(NotFound::new);
        byte[] sealed = account.mobileSealed();
        var mobile = sealed == null ? factors.mobileOf(accountId) : Optional.of(mobiles.open(sealed));
        boolean hasPassword = !account.passwordHash().equals(Passwords.NONE);
        return new Profile(
                account.name(),
                account.role(),
                account.login(),
                mobile.map(Mobile::masked).orElse(null),
                hasPassword);
    }

    /** Whether the name is the owner's to change: a granted certification or the body above fixes it. */
    public static boolean mayRename(Actor actor) {
        return actor.role() == Role.MEMBER;
    }

    /** Gives the owner's account another name; {@code account.profile.fixed} for a name that is not the owner's to change. */
    @Transactional
    public void rename(Actor actor, String name) {
        RuleBroken.require(mayRename(actor), "account.profile.fixed");
        Account account = accounts.lock(actor.accountId()).orElseThrow(NotFound::new);
        RuleBroken.require(account.role() == Role.MEMBER, "account.profile.fixed");
        if (account.name().equals(name)) {
            return;
        }
        account.rename(name);
        accounts.saveAndFlush(account);
        trail.append(actor, "account.renamed", actor.accountId(), Map.of("name", name));
    }
}
