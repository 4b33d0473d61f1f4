package org.openkepu.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Actor;

/** Where every change is written down by whoever makes it, in the same transaction (issue 4, Operators; trust, 等保). */
public interface AuditTrail {

    /**
     * Appends one entry; the address it came from and the instant are taken from the request.
     *
     * @param actor who did it; null for the portal itself (jobs, first start)
     * @param action dotted code of what was done, e.g. {@code activity.hidden}; its sentence is {@code audit.action.<code>}
     * @param subject what it was done to, null where there is no single thing
     * @param detail what a reader needs besides, by short key; never a mobile number, a name of a science worker or a password
     */
    void append(@Nullable Actor actor, String action, @Nullable UUID subject, Map<String, String> detail);
}
