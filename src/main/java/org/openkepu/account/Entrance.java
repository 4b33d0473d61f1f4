package org.openkepu.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;

/** The port through which a page lets a person in; kept by {@code security}. */
public interface Entrance {

    /**
     * Begins the account's session under a new session id and a new CSRF token.
     *
     * @return the own path the visitor was going to when stopped, else the role's home
     */
    String enter(UUID accountId, HttpServletRequest request, HttpServletResponse response);

    /** Whether the visitor was stopped on the way to a page. */
    boolean isGoingSomewhere(HttpServletRequest request);
}
