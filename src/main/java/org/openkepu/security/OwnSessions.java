package org.openkepu.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Vault;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a person is signed in, and the end of it; the ids of sessions, which are keys, never leave the server. */
@Component
class OwnSessions {

    private static final String DEVICE = "session.device";
    private static final String ADDRESS = "session.address";
    private static final int KEY_LENGTH = 16;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Vault vault;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    OwnSessions(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Vault vault,
            AuditTrail trail,
            TransactionTemplate transaction) {
        this.sessions = sessions;
        this.vault = vault;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * One place where the person is signed in.
     *
     * @param key names the session in forms
     * @param here whether it is the one that asks
     * @param began machine time
     * @param used machine time, at most a minute behind
     */
    record OwnSession(String key, boolean here, Device device, String address, Instant began, Instant used) {}

    /** Notes with what and from where the session began. */
    static void note(HttpServletRequest request) {
        HttpSession session = request.getSession();
        session.setAttribute(DEVICE, Device.of(request.getHeader("User-Agent")).toString());
        session.setAttribute(ADDRESS, request.getRemoteAddr());
    }

    /** The own one first, then the latest used. */
    List<OwnSession> of(Actor actor, String current) {
        var all = new ArrayList<OwnSession>();
        live(actor).forEach((id, session) -> all.add(shown(id, session, id.equals(current))));
        all.sort(Comparator.comparing(OwnSession::here)
                .thenComparing(OwnSession::used)
                .reversed());
        return all;
    }

    /** Ends one; NotFound for what is none of the person's. */
    void end(Actor actor, String key) {
        String id = live(actor).keySet().stream()
                .filter(known -> key(known).equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        end(actor, List.of(id));
    }

    /** Ends all but the present one; says how many. */
    int endOthers(Actor actor, String current) {
        List<String> others =
                live(actor).keySet().stream().filter(id -> !id.equals(current)).toList();
        if (!others.isEmpty()) {
            end(actor, others);
        }
        return others.size();
    }

    /** The store ends each in a transaction of its own, so no other one is open meanwhile. */
    private void end(Actor actor, List<String> ids) {
        Map<String, String> count = Map.of("count", String.valueOf(ids.size()));
        ids.forEach(sessions::deleteById);
        transaction.executeWithoutResult(
                status -> trail.append(actor, "session.ended-elsewhere", actor.accountId(), count));
    }

    private Map<String, ? extends Session> live(Actor actor) {
        var all = sessions.findByPrincipalName(actor.accountId().toString());
        all.values().removeIf(Session::isExpired);
        return all;
    }

    private OwnSession shown(String id, Session session, boolean here) {
        Object address = session.getAttribute(ADDRESS);
        return new OwnSession(
                key(id),
                here,
                Device.read(session.getAttribute(DEVICE)),
                address == null ? "" : address.toString(),
                session.getCreationTime(),
                session.getLastAccessedTime());
    }

    private String key(String id) {
        return HexFormat.of().formatHex(vault.fingerprint("session", id)).substring(0, KEY_LENGTH);
    }
}
