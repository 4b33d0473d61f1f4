package org.openkepu.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.account.SessionAccount;
import org.openkepu.account.SignIns;
import org.openkepu.shared.Ids;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Vault;
import org.springframework.stereotype.Component;

/** Remembers for ten minutes whose right password a session has shown and who still owes the second factor. */
@Component
class HalfSignedIn {

    private static final String OWED = "factor.owed";
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final SignIns signIns;
    private final Vault vault;
    private final PortalClock clock;

    HalfSignedIn(SignIns signIns, Vault vault, PortalClock clock) {
        this.signIns = signIns;
        this.vault = vault;
        this.clock = clock;
    }

    /** Under a new session id: nobody who knew the old one may answer for the person. */
    void begin(UUID accountId, HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        int epoch = signIns.begin(accountId).map(SessionAccount::epoch).orElse(-1);
        long until = clock.machine().millis() + GOOD_FOR.toMillis();
        session.setAttribute(OWED, vault.seal(OWED, accountId + " " + epoch + " " + until));
    }

    /** The account; empty once the time is over, or the password has changed or the account is disabled since. */
    Optional<SessionAccount> account(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(OWED) instanceof byte[] sealed)) {
            return Optional.empty();
        }
        String[] owed = vault.open(OWED, sealed).split(" ");
        boolean inTime = clock.machine().millis() < Long.parseLong(owed[2]);
        return inTime
                ? Ids.read(owed[0]).flatMap(id -> signIns.resume(id, Integer.parseInt(owed[1])))
                : Optional.empty();
    }

    void end(HttpServletRequest request) {
        request.getSession().removeAttribute(OWED);
    }
}
