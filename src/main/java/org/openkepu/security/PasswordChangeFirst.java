package org.openkepu.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.openkepu.account.SessionAccount;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads an account with a password given by somebody else to a new one before anything else. */
class PasswordChangeFirst extends OncePerRequestFilter {

    private static final String CHANGE = "/account/password";
    private static final Pattern GUARDED = Pattern.compile("/(desk|office|operator|account)(/.*)?");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(CHANGE) || !GUARDED.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean must = authentication != null
                && authentication.getPrincipal() instanceof SessionAccount account
                && account.mustChangePassword();
        if (must) {
            response.sendRedirect(CHANGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
