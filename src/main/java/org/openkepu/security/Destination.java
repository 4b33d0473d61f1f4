package org.openkepu.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Vault;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * Remembers the page a visitor was stopped at, as its own path and query and nothing else, so that signing in leads back
 * there; sealed, for whoever makes a link may write anything into it (trust F15).
 */
@Component
class Destination implements RequestCache {

    private static final String GOING = "going";
    private static final int LONGEST = 1_000;

    private final Vault vault;

    Destination(Vault vault) {
        this.vault = vault;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (!"GET".equals(request.getMethod()) || !isPage(request)) {
            return;
        }
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (path.startsWith("/") && !path.startsWith("//") && path.length() <= LONGEST) {
            remember(request, path);
        }
    }

    /** Leads to a page of the portal after signing in. */
    void remember(HttpServletRequest request, String path) {
        request.getSession().setAttribute(GOING, vault.seal(GOING, path));
    }

    /** The page the visitor was stopped at, which is thereby forgotten. */
    Optional<String> take(HttpServletRequest request) {
        Optional<String> path = peek(request);
        path.ifPresent(known -> request.getSession().removeAttribute(GOING));
        return path;
    }

    /** The page the visitor was stopped at. */
    Optional<String> peek(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(GOING) instanceof byte[] sealed
                ? Optional.of(vault.open(GOING, sealed))
                : Optional.empty();
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return peek(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** Nothing is ever replayed: the page is asked for anew. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        take(request);
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepts = request.getHeader("Accept");
        String mode = request.getHeader("Sec-Fetch-Mode");
        boolean asksForPage = accepts == null || accepts.contains("text/html") || accepts.contains("*/*");
        return asksForPage && (mode == null || mode.equals("navigate"));
    }
}
