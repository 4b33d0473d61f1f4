package org.openkepu.security;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.account.Attempts;
import org.openkepu.account.Attempts.Limit;
import org.openkepu.account.Attempts.Slot;
import org.openkepu.account.ClientAddress;
import org.openkepu.account.SignIns;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets wrong passwords be tried only so often, by login and address together and by address: an owner at another
 * address is never locked out (trust F19). In the demo a right password always passes.
 */
@Component
class GuardedSignIn {

    static final Limit PER_LOGIN_AND_ADDRESS = new Limit(10, Duration.ofMinutes(15));
    static final Limit PER_ADDRESS = new Limit(200, Duration.ofMinutes(15));

    private static final String LOGIN = "login";
    private static final String ADDRESS = "login.address";
    private static final int LONGEST_NAME = 100;

    private final SignIns signIns;
    private final Attempts attempts;
    private final boolean demo;

    GuardedSignIn(SignIns signIns, Attempts attempts, @Value("${openkepu.demo:false}") boolean demo) {
        this.signIns = signIns;
        this.attempts = attempts;
        this.demo = demo;
    }

    /** The account, or {@code account.login.wrong}, or {@code account.throttled} with the minutes to wait. */
    UUID verify(String username, String password, String address) {
        RuleBroken.require(!Texts.isMalformed(username), "account.login.wrong");
        String source = ClientAddress.of(address);
        String key = key(username) + ' ' + source;
        Slot slot;
        try {
            attempts.take(LOGIN, key, PER_LOGIN_AND_ADDRESS);
            slot = attempts.take(ADDRESS, source, PER_ADDRESS);
        } catch (RuleBroken throttled) {
            return demo ? check(username, password).orElseThrow(() -> throttled) : refuse(throttled);
        }
        UUID account = check(username, password).orElseThrow(() -> new RuleBroken("account.login.wrong"));
        attempts.giveBack(slot);
        attempts.forget(LOGIN, key);
        return account;
    }

    private Optional<UUID> check(String username, String password) {
        return signIns.verify(username, password);
    }

    private static UUID refuse(RuleBroken throttled) {
        throw throttled;
    }

    private static String key(String username) {
        String lower = username.toLowerCase(Locale.ROOT);
        return lower.length() > LONGEST_NAME ? lower.substring(0, LONGEST_NAME) : lower;
    }
}
