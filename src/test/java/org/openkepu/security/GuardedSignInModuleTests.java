package org.openkepu.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openkepu.account.AccountIssuing;
import org.openkepu.account.Attempts;
import org.openkepu.account.NewAccount;
import org.openkepu.account.SignIns;
import org.openkepu.shared.Role;
import org.openkepu.support.PageTest;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;

/** Guessing is throttled, owners are not locked out (trust F19; rule account.throttled). */
@PageTest
class GuardedSignInModuleTests {

    private static final String HERE = "198.51.100.7";
    private static final String ELSEWHERE = "203.0.113.9";

    @Autowired
    SignIns signIns;

    @Autowired
    Attempts attempts;

    @Autowired
    AccountIssuing issuing;

    private final String login = "guessed-" + System.nanoTime();

    @Test
    void throttlesTheEleventhWrongPasswordOfALoginAtAnAddress() {
        var guarded = production();
        guessTenTimes(guarded);
        assertThatThrownBy(() -> guarded.verify(login.toUpperCase(), "wrong-again", HERE))
                .hasMessage("account.throttled");
        assertThatThrownBy(() -> guarded.verify(login, Portal.PASSWORD, HERE)).hasMessage("account.throttled");
    }

    @Test
    void letsTheOwnerInFromAnotherAddress() {
        var guarded = production();
        guessTenTimes(guarded);
        assertThat(guarded.verify(login, Portal.PASSWORD, ELSEWHERE)).isNotNull();
    }

    @Test
    void neverThrottlesARightPasswordInTheDemo() {
        var guarded = new GuardedSignIn(signIns, attempts, true);
        guessTenTimes(guarded);
        assertThatThrownBy(() -> guarded.verify(login, "wrong-again", HERE)).hasMessage("account.throttled");
        assertThat(guarded.verify(login, Portal.PASSWORD, HERE)).isNotNull();
    }

    @Test
    void forgetsWrongPasswordsAfterARightOne() {
        var guarded = production();
        issue();
        for (int round = 0; round < 3; round++) {
            for (int tries = 0; tries < 9; tries++) {
                guess(guarded);
            }
            assertThat(guarded.verify(login, Portal.PASSWORD, HERE)).isNotNull();
        }
    }

    private void guessTenTimes(GuardedSignIn guarded) {
        issue();
        for (int tries = 0; tries < 10; tries++) {
            guess(guarded);
        }
    }

    private void guess(GuardedSignIn guarded) {
        assertThatThrownBy(() -> guarded.verify(login, "wrong-password", HERE)).hasMessage("account.login.wrong");
    }

    private void issue() {
        issuing.issue(new NewAccount(login, Portal.PASSWORD, "演示人员", Role.MEMBER, null, null, false));
    }

    private GuardedSignIn production() {
        return new GuardedSignIn(signIns, attempts, false);
    }
}
