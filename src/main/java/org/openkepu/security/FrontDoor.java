package org.openkepu.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.openkepu.account.Entrance;
import org.openkepu.account.SessionAccount;
import org.openkepu.account.SignIns;
import org.openkepu.shared.NotFound;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins a session for an account that has shown who it is. */
@Component
class FrontDoor implements Entrance {

    private final SignIns signIns;
    private final SessionAccounts sessions;
    private final Destination destination;
    private final ParkingOffer offer;
    private final CsrfTokenRepository csrfTokens;
    private final SignInRecord record;

    FrontDoor(
            SignIns signIns,
            SessionAccounts sessions,
            Destination destination,
            ParkingOffer offer,
            CsrfTokenRepository csrfTokens,
            SignInRecord record) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.destination = destination;
        this.offer = offer;
        this.csrfTokens = csrfTokens;
        this.record = record;
    }

    @Override
    public String enter(UUID accountId, HttpServletRequest request, HttpServletResponse response) {
        SessionAccount account = signIns.begin(accountId).orElseThrow(NotFound::new);
        record.begun(account.actor());
        request.getSession();
        request.changeSessionId();
        OwnSessions.note(request);
        csrfTokens.saveToken(null, request, response);
        var context = new SecurityContextImpl(SessionAccounts.authentication(account));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        signIns.remember(accountId);
        var kept = offer.take(request, accountId);
        var going = destination.take(request);
        return kept.or(() -> going).orElse(account.actor().role().home());
    }

    @Override
    public boolean isGoingSomewhere(HttpServletRequest request) {
        return destination.peek(request).isPresent();
    }
}
