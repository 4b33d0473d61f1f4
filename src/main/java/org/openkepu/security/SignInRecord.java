package org.openkepu.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.SignIns;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Actor;
import org.openkepu.shared.web.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down who signed in and out, and refused attempts at the account of an administrator (等保). */
@Component
class SignInRecord implements LogoutHandler {

    private final AuditTrail trail;
    private final SignIns signIns;
    private final TransactionTemplate transactions;

    SignInRecord(AuditTrail trail, SignIns signIns, TransactionTemplate transactions) {
        this.trail = trail;
        this.signIns = signIns;
        this.transactions = transactions;
    }

    void begun(Actor actor) {
        transactions.executeWithoutResult(status -> trail.append(actor, "session.begun", actor.accountId(), Map.of()));
    }

    /** Attempts at other accounts are counted by {@link GuardedSignIn} and not kept: anybody could fill the trail. */
    void refused(String username) {
        signIns.administrator(username).ifPresent(this::refused);
    }

    /** Somebody had the password and no second factor. */
    void refused(Actor administrator) {
        transactions.executeWithoutResult(status ->
                trail.append(null, "session.refused", administrator.accountId(), Map.of("name", administrator.name())));
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn known) {
            Actor actor = known.actor();
            transactions.executeWithoutResult(
                    status -> trail.append(actor, "session.ended", actor.accountId(), Map.of()));
        }
    }
}
