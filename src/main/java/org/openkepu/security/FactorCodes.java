package org.openkepu.security;

import static org.openkepu.account.MobileCodes.Purpose.SECOND_FACTOR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.openkepu.account.MobileCodes;
import org.openkepu.account.SecondFactors;
import org.openkepu.account.SessionAccount;
import org.openkepu.account.SessionCodes;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.RuleBroken;
import org.springframework.stereotype.Component;

/** The codes of a second factor: to the account's own number, or to the one named at the first sign-in. */
@Component
class FactorCodes {

    private final SessionCodes session;
    private final MobileCodes codes;
    private final SecondFactors factors;

    FactorCodes(SessionCodes session, MobileCodes codes, SecondFactors factors) {
        this.session = session;
        this.codes = codes;
        this.factors = factors;
    }

    SessionCodes.Step step(HttpServletRequest request) {
        return session.step(SECOND_FACTOR, request);
    }

    /** Sends the first code where a number is known; one sent less than a minute ago stands. */
    void begin(UUID accountId, HttpServletRequest request) {
        session.forget(SECOND_FACTOR, request);
        factors.mobileOf(accountId).ifPresent(mobile -> {
            try {
                session.send(SECOND_FACTOR, mobile, request);
            } catch (RuleBroken throttled) {
                // the page says when the next one may be asked for
            }
        });
    }

    void send(Mobile mobile, HttpServletRequest request) {
        session.send(SECOND_FACTOR, mobile, request);
    }

    void sendAgain(SessionAccount account, HttpServletRequest request) {
        var named = factors.mobileOf(account.actor().accountId());
        if (named.isPresent()) {
            session.send(SECOND_FACTOR, named.get(), request);
        } else {
            session.sendAgain(SECOND_FACTOR, request);
        }
    }

    /** The account's own number must have answered; a number named just now becomes its own. */
    void redeem(SessionAccount account, String code, HttpServletRequest request) {
        UUID id = account.actor().accountId();
        Mobile proven = codes.redeem(session.ticket(SECOND_FACTOR, request), SECOND_FACTOR, code);
        session.forget(SECOND_FACTOR, request);
        var named = factors.mobileOf(id);
        RuleBroken.require(named.isEmpty() || named.get().equals(proven), "account.code.expired");
        if (named.isEmpty()) {
            factors.enrol(id, proven);
        }
    }
}
