package org.openkepu.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.web.FormStamp;
import org.openkepu.shared.web.FormStamps;
import org.openkepu.shared.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Answers a form whose session or token has run out (trust F4): with a valid stamp the text is parked for its owner and
 * the answer leads to the login page; without, the text is given back in the page. A form without text leads through the
 * login back to its page, where nothing is repeated; one of a secret alone leads to the login page. A script is told in JSON.
 */
@Component
class ExpiredForm implements AccessDeniedHandler, AuthenticationEntryPoint {

    /** The mark of everything said about a form that came too late. */
    static final String RULE = "form.expired";

    private static final String LOGIN = "/login";

    private final FormStamps stamps;
    private final ParkedRecords parking;
    private final ParkingOffer offer;
    private final LateNotice late;
    private final Destination destination;
    private final GivenBack page;
    private final AuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint(LOGIN);

    ExpiredForm(
            FormStamps stamps,
            ParkedRecords parking,
            ParkingOffer offer,
            LateNotice late,
            Destination destination,
            GivenBack page) {
        this.stamps = stamps;
        this.parking = parking;
        this.offer = offer;
        this.late = late;
        this.destination = destination;
        this.page = page;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (!response.isCommitted() && !isKept(request, response)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException, jakarta.servlet.ServletException {
        if (!response.isCommitted() && !isKept(request, response)) {
            login.commence(request, response, refusal);
        }
    }

    /** Whether the request was answered so that no text is lost; false where there is none. */
    private boolean isKept(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"POST".equals(request.getMethod()) || !PostedText.isOwn(request)) {
            return false;
        }
        if (isScript(request)) {
            page.tellScript(request, response);
            return true;
        }
        PostedText text = PostedText.of(request);
        Optional<FormStamp> stamp = stampOf(request);
        if (text.isEmpty() && stamp.isEmpty() && isOfSecrets(request)) {
            lead(response, LOGIN);
            return true;
        }
        if (text.isEmpty()) {
            stamp.ifPresent(known -> leadBack(request, response, known));
            return stamp.isPresent();
        }
        Optional<UUID> parked = stamp.filter(known -> known.form().equals(request.getRequestURI()))
                .filter(FormStamp::isOfText)
                .filter(known -> !text.isTooLarge())
                .flatMap(known -> parking.park(known, text.with("version", request.getParameter("version"))));
        if (stamp.isPresent() && parked.isPresent()) {
            lead(response, whereTo(request, stamp.get(), parked.get()));
        } else {
            page.show(text, request, response);
        }
        return true;
    }

    /** Nothing was typed and nothing is done: the page is shown again, after signing in, and says so. */
    private void leadBack(HttpServletRequest request, HttpServletResponse response, FormStamp stamp) {
        late.promise(request);
        if (signedIn() == null) {
            destination.remember(request, stamp.form());
        }
        lead(response, signedIn() == null ? LOGIN : stamp.form());
    }

    private String whereTo(HttpServletRequest request, FormStamp stamp, UUID parked) {
        if (signedIn() != null) {
            return stamp.form() + "?parked=" + parked;
        }
        offer.promise(request);
        return LOGIN;
    }

    /** The stamp of the form, unless another person is signed in by now. */
    private Optional<FormStamp> stampOf(HttpServletRequest request) {
        UUID present = signedIn();
        return stamps.read(request.getParameter("stamp"))
                .filter(stamp -> present == null || present.equals(stamp.ownerId()));
    }

    private static @Nullable UUID signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn known
                ? known.actor().accountId()
                : null;
    }

    private static void lead(HttpServletResponse response, String address) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", address);
    }

    /**
     * A secret is never kept, and its form need not have a stamp: whoever is signed in by now, as after pressing twice, is
     * led on by the login page. No session is begun here, which would end that one in the browser.
     */
    private static boolean isOfSecrets(HttpServletRequest request) {
        String address = request.getRequestURI();
        return address.startsWith(LOGIN + "/") || address.startsWith("/account/");
    }

    private static boolean isScript(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.startsWith("application/json");
    }
}
