package org.openkepu.account.domain;

import java.util.UUID;
import org.openkepu.account.MobileCodes.Purpose;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts of numbers that answer their code: with name and password (A2), or at the first sign-in (B45). */
@Service
public class Registration {

    private static final int LAST_DIGITS = 4;
    private static final String MADE_UP = "用户";

    private final CodeBook codes;
    private final NumberOwners owners;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final PortalClock clock;

    Registration(
            CodeBook codes, NumberOwners owners, AccountRepository accounts, Passwords passwords, PortalClock clock) {
        this.codes = codes;
        this.owners = owners;
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Makes the account of a number that answers its code; where it has one, its owner is led to sign in, name and
     * password are dropped. A counted try outlives the refusal.
     */
    @Transactional(noRollbackFor = RuleBroken.class)
    public CodeOwner complete(UUID ticket, String code, String name, String password) {
        Mobile mobile = codes.redeem(ticket, Purpose.REGISTER, code);
        return owners.of(mobile, proven -> Account.registered(name, proven, passwords.encode(password), clock.now()));
    }

    /** Whether the name was made from the number at a first sign-in: nobody's real name. */
    public static boolean isMadeUp(String name) {
        return name.matches(MADE_UP + "\\d{" + LAST_DIGITS + "}");
    }

    /**
     * The account that signs in by a code, made without name and password where the number has none.
     *
     * @throws RuleBroken {@code account.disabled} to the owner of a disabled account, beside those of the code
     */
    @Transactional(noRollbackFor = RuleBroken.class)
    public CodeOwner signIn(UUID ticket, String code) {
        Mobile mobile = codes.redeem(ticket, Purpose.SIGN_IN, code);
        String name = MADE_UP + mobile.digits().substring(mobile.digits().length() - LAST_DIGITS);
        CodeOwner owner = owners.of(mobile, proven -> Account.registered(name, proven, Passwords.NONE, clock.now()));
        boolean disabled =
                accounts.findById(owner.accountId()).filter(Account::isDisabled).isPresent();
        RuleBroken.require(!disabled, "account.disabled");
        return owner;
    }
}
