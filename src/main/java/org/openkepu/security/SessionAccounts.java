package org.openkepu.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.SessionAccount;
import org.openkepu.account.SignIns;
import org.openkepu.shared.Ids;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps of a signed-in person only the account's id in the session and reads the account anew with every request: a
 * certification, a changed password or a disabling is seen at once.
 */
@Component
class SessionAccounts implements SecurityContextRepository {

    private static final String ACCOUNT = "account";

    private final SignIns signIns;

    SessionAccounts(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new OnceAsked(() -> load(request));
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SessionAccount account) {
            HttpSession session = request.getSession();
            session.setAttribute(ACCOUNT, account + ":" + account.epoch());
            session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.toString());
        } else if (request.getSession(false) != null) {
            request.getSession(false).removeAttribute(ACCOUNT);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return mark(request) != null;
    }

    /** The authentication of an account: its id as name, its role as the only authority. */
    static Authentication authentication(SessionAccount account) {
        var role = new SimpleGrantedAuthority("ROLE_" + account.actor().role());
        return UsernamePasswordAuthenticationToken.authenticated(account, null, List.of(role));
    }

    private SecurityContext load(HttpServletRequest request) {
        String mark = mark(request);
        if (mark == null) {
            return new SecurityContextImpl();
        }
        Optional<SessionAccount> account = resume(mark);
        if (account.isEmpty()) {
            request.getSession().invalidate();
        }
        return account.map(known -> new SecurityContextImpl(authentication(known)))
                .orElseGet(SecurityContextImpl::new);
    }

    private Optional<SessionAccount> resume(String mark) {
        String[] parts = mark.split(":");
        Optional<UUID> id = Ids.read(parts[0]);
        return id.flatMap(known -> signIns.resume(known, Integer.parseInt(parts[1])));
    }

    private static @Nullable String mark(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(ACCOUNT);
    }
}
