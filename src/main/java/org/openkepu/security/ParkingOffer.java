package org.openkepu.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.shared.web.ParkedTexts;
import org.springframework.stereotype.Component;

/** Tells at the login page that a text is kept, and leads its owner to it afterwards; nobody else learns of it. */
@Component
class ParkingOffer {

    /** Where a person's parked texts are listed. */
    static final String LIST = "/account/parked";

    private static final String PROMISED = "parked";

    private final ParkedTexts texts;

    ParkingOffer(ParkedTexts texts) {
        this.texts = texts;
    }

    /** Remembers that a text of whoever was signed in before has been kept. */
    void promise(HttpServletRequest request) {
        request.getSession().setAttribute(PROMISED, true);
    }

    boolean isPromised(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PROMISED) != null;
    }

    /** Where an account that comes in after the promise finds what is kept for it: the form itself, or the list of several. */
    Optional<String> take(HttpServletRequest request, UUID accountId) {
        if (!isPromised(request)) {
            return Optional.empty();
        }
        request.getSession().removeAttribute(PROMISED);
        var kept = texts.of(accountId);
        return kept.stream().findFirst().map(first -> kept.size() == 1 ? first.address() : LIST);
    }
}
